"""The figures of the surveys as a row of numbers and as tables."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from forms_engine.surveys.enums import Dimension, Facet
from forms_engine.surveys.queries import Group

from ..labels import services
from ..tables import DeskTable, Meter, Text


def percent(rate: float | None) -> str:
    """A rate from 0 to 1 as "42%"; a dash where it is hidden."""
    return "–" if rate is None else f"{rate:.0%}"


def figure(value: float | None) -> str:
    """A count or a mean; a dash where it is hidden."""
    return "–" if value is None else str(value)


def kpis(total: Group) -> list[dict[str, object]]:
    """The whole house in numbers: asked, answered, and the mean of each side."""
    scores: list[dict[str, object]] = [
        {"label": str(facet.label), "value": figure(total.scores.get(facet.value))}
        for facet in Facet
    ]
    return [
        {"label": _("People asked"), "value": figure(total.invited)},
        {"label": _("Response rate"), "value": percent(total.rate)},
        *scores,
    ]


def table(dimension: Dimension, groups: list[Group]) -> DeskTable:
    """The groups of one dimension, in the order of their codes: nothing is ranked."""
    names = service_names(dimension)
    first: Column = Text("label", dimension.label, lambda group: name(group, names))
    return DeskTable([first, *COUNTS, *SCORES], groups, caption=dimension.label)


def service_names(dimension: Dimension) -> dict[str, str]:
    """The services by their words, which the surveys room does not know; none elsewhere."""
    return dict(services()) if dimension == Dimension.SERVICE else {}


def name(group: Group, names: dict[str, str]) -> str:
    """What a line is called; a service by its words."""
    return names.get(group.values[0], group.label) if len(group.values) == 1 else group.label


def _score(facet: Facet) -> Meter:
    return Meter(facet.value, facet.label, lambda group: group.scores.get(facet.value))


COUNTS: list[Column] = [
    Text("invited", gettext_lazy("People asked"), lambda group: figure(group.invited), ltr=True),
    Text(
        "answered",
        gettext_lazy("People who answered"),
        lambda group: figure(group.answered),
        ltr=True,
    ),
    Text("rate", gettext_lazy("Response rate"), lambda group: percent(group.rate), ltr=True),
]
SCORES: list[Column] = [_score(facet) for facet in Facet]
