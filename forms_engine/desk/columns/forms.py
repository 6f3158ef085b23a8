"""The columns of the forms' screens: forms, versions, counts, and what two versions differ in."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.clock.time import riyadh
from forms_engine.forms.diff import Change
from forms_engine.forms.models import FormVersion
from forms_engine.forms.opening import Standing
from forms_engine.runs.counts import open_runs, totals
from forms_engine.runs.enums import What

from ..days import short
from ..reading.forms import Counts
from ..tables import Bar, DeskTable, Link, Tags, Text

KINDS = {
    "added": (gettext_lazy("Added"), "success"),
    "removed": (gettext_lazy("Removed"), "error"),
    "changed": (gettext_lazy("Changed"), "info"),
}

STANDINGS = {
    "open": (gettext_lazy("Takes new requests"), "success"),
    "before": (gettext_lazy("Opens later"), "info"),
    "after": (gettext_lazy("Its time is over"), ""),
    "full": (gettext_lazy("Its number is reached"), "warning"),
    "closed": (gettext_lazy("Takes no new requests"), "warning"),
}


@dataclass(frozen=True)
class Row:
    """One version with its numbers; `before` is the version that it is compared with."""

    version: FormVersion
    title: str = ""
    open: int = 0
    begun: int = 0
    sent: int = 0
    left: int = 0
    before: int = 0
    standing: Standing = "open"


def form_url(code: str) -> str:
    """The screen of one form."""
    return reverse("desk:form", args=[code])


def diff_url(code: str, old: int, new: int) -> str:
    """What changed between two versions of a form."""
    return reverse("desk:form_diff", args=[code, old, new])


def forms_table(rows: Iterable[Row]) -> DeskTable:
    """Every form with its newest version."""
    return DeskTable(FORMS, list(rows))


def versions_table(rows: Iterable[Row]) -> DeskTable:
    """The versions of one form, newest first."""
    return DeskTable(VERSIONS, list(rows), caption=_("Versions"))


def counts_tables(found: Counts) -> list[DeskTable]:
    """From step to step, where it was left, which messages were shown; none that is empty."""
    tables = [
        DeskTable(STEPS, found.steps, caption=_("From step to step")),
        DeskTable([PLACE, OFTEN], found.left, caption=_("Where the form was left")),
        DeskTable([PLACE, MESSAGE, OFTEN], found.messages, caption=_("Messages that were shown")),
    ]
    return [table for table in tables if table.data]


def version_rows(versions: list[FormVersion], numbers: list[int]) -> list[Row]:
    """The versions with their numbers, each to be compared with the one before it."""
    keys = [version.pk for version in versions]
    opened, counted = open_runs(keys), totals(keys)
    before = dict(itertools.pairwise(numbers))
    return [
        Row(
            version,
            open=opened.get(version.pk, 0),
            begun=counted.get(version.pk, {}).get(What.BEGUN, 0),
            sent=counted.get(version.pk, {}).get(What.FINISHED, 0),
            left=counted.get(version.pk, {}).get(What.LEFT, 0),
            before=before.get(version.number, 0),
        )
        for version in versions
    ]


def changes_table(changes: Iterable[Change]) -> DeskTable:
    """One line for each change."""
    return DeskTable(CHANGES, list(changes))


def _number(name: str) -> Callable[[Row], object]:
    return lambda row: getattr(row, name)


def _what_changed(row: Row) -> str:
    return diff_url(row.version.code, row.before, row.version.number) if row.before else ""


def _comparison(row: Row) -> str:
    return _("Compare with version %(number)s") % {"number": row.before} if row.before else "–"


def _kind(change: Change) -> list[dict[str, str]]:
    label, tone = KINDS[change.kind]
    return [{"label": str(label), "tone": tone}]


def _standing(row: Row) -> list[dict[str, str]]:
    label, tone = STANDINGS[row.standing]
    return [{"label": str(label), "tone": tone}]


OPEN = Text("open", gettext_lazy("Being filled in"), _number("open"), ltr=True)
FORMS = [
    Link(
        "title", gettext_lazy("Form"), _number("title"), url=lambda row: form_url(row.version.code)
    ),
    Text("code", gettext_lazy("Code"), lambda row: row.version.code, ltr=True),
    Text("number", gettext_lazy("Version"), lambda row: row.version.number, ltr=True),
    Tags("standing", gettext_lazy("State"), _standing),
    OPEN,
    Text("sent", gettext_lazy("Sent in 30 days"), _number("sent"), ltr=True),
]
VERSIONS = [
    Link(
        "number",
        gettext_lazy("Version"),
        lambda row: _("Version %(number)s") % {"number": row.version.number},
        url=lambda row: f"{form_url(row.version.code)}?version={row.version.number}#counts",
    ),
    Text("date", gettext_lazy("Since"), lambda row: short(riyadh(row.version.created_at).date())),
    OPEN,
    Text("begun", gettext_lazy("Begun"), _number("begun"), ltr=True),
    Text("sent", gettext_lazy("Sent"), _number("sent"), ltr=True),
    Text("left", gettext_lazy("Left unsent"), _number("left"), ltr=True),
    Link(
        "changes",
        gettext_lazy("Changes"),
        _comparison,
        url=_what_changed,
    ),
]
STEPS = [
    Text("title", gettext_lazy("Step of the form"), lambda line: line.title),
    Text("reached", gettext_lazy("Came here"), lambda line: line.reached, ltr=True),
    Bar("left", gettext_lazy("Left here"), lambda line: line.left, of=lambda line: line.reached),
    Text("messages", gettext_lazy("Messages shown"), lambda line: line.messages, ltr=True),
]
PLACE = Text("place", gettext_lazy("Step and question"), lambda line: line.place)
MESSAGE = Text("message", gettext_lazy("Message"), lambda line: line.text)
OFTEN = Bar(
    "number", gettext_lazy("How often"), lambda line: line.number, of=lambda line: line.most
)
CHANGES = [
    Text("where", gettext_lazy("Step and question"), lambda change: change.where),
    Tags("kind", gettext_lazy("Kind of change"), _kind),
    Text("what", gettext_lazy("What"), lambda change: change.what),
    Text("before", gettext_lazy("Before"), lambda change: change.before or "–"),
    Text("after", gettext_lazy("Now"), lambda change: change.after or "–"),
]
