"""The counts of cases as tables, and as rows of a file for spreadsheets."""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forms_engine.cases.enums import Kind, State
from forms_engine.reception.report import JOINED, Group, Report

from ..labels import channel_name, language_name, services
from ..tables import DeskTable, Text

TITLES = {
    "channel": gettext_lazy("Channel"),
    "kind": gettext_lazy("Kind"),
    "service": gettext_lazy("Service"),
    "language": gettext_lazy("Language"),
    "state": gettext_lazy("Stage"),
}
NAMED: dict[str, Callable[[str], str]] = {
    "channel": channel_name,
    "language": language_name,
    "kind": lambda code: str(Kind(code).label),
    "state": lambda code: str(State(code).label),
}


class Names:
    """The words for every code of the report; the services are read once."""

    def __init__(self) -> None:
        self.services = dict(services())

    def of(self, dimension: str, group: Group) -> str:
        """What a group is called."""
        if group.code == JOINED:
            text = ngettext("%(n)s small group", "%(n)s small groups together", group.joined)
            return text % {"n": group.joined}
        if dimension == "service":
            return self.services.get(group.code, group.code) or _("No service named")
        return NAMED[dimension](group.code)


def tables(report: Report) -> list[DeskTable]:
    """One table for each dimension that has a group."""
    names = Names()
    return [
        DeskTable(
            [
                Text(name, TITLES[name], partial(names.of, name)),
                Text("count", gettext_lazy("Cases"), lambda group: group.count, ltr=True),
            ],
            groups,
            caption=TITLES[name],
        )
        for name, groups in report.groups.items()
        if groups
    ]


def lines(report: Report) -> Iterator[tuple[str, str, int]]:
    """Dimension, group, count."""
    names = Names()
    for dimension, groups in report.groups.items():
        for group in groups:
            yield str(TITLES[dimension]), names.of(dimension, group), group.count
