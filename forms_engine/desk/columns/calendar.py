"""The columns of the calendar's tables."""

from collections.abc import Callable, Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from forms_engine.clock.calendars import both, weekday
from forms_engine.clock.hijri import begins
from forms_engine.clock.models import Holiday, Shift, Sighting, Terms
from forms_engine.clock.official import Official
from forms_engine.clock.periods import Period
from forms_engine.clock.plan import Hours
from theme.calendar_names import hijri_month

from ..days import short
from ..forms.calendar import SUNDAY_FIRST, on_weekday
from ..reading.calendar import span
from ..tables import Button, DeskTable, Link, Text

Words = Callable[[Any], str]  # Any: a row of the table


def holidays(rows: Iterable[Holiday], *, edits: bool) -> DeskTable:
    """Each holiday with its days."""
    return DeskTable([_name("desk:holiday", edits=edits), FIRST, LAST], list(rows))


def official(rows: list[Official]) -> DeskTable | None:
    """Each official holiday with the press that takes it over; None where all stand already."""
    label = gettext_lazy("Name")
    name = Text("name", label, lambda row: str(row.holiday()), note=_announced)
    return DeskTable([name, FIRST, LAST, TAKE], rows) if rows else None


def _announced(row: Official) -> str:
    return _("Check the days with the official announcement.") if row.announced else ""


def shifts(rows: Iterable[Shift], *, edits: bool) -> DeskTable:
    """Each season shift with its week and hours."""
    return DeskTable([_name("desk:shift", edits=edits), FIRST, LAST, REST, HOURS], list(rows))


def sightings(rows: Iterable[Sighting], *, edits: bool) -> DeskTable:
    """Each announced month: where the table has it, and where it began."""
    return DeskTable([*MONTH, *([BACK] if edits else [])], list(rows))


def _name(screen: str, *, edits: bool) -> Text:
    label = gettext_lazy("Name")
    if edits:
        return Link("name", label, str, url=lambda row: reverse(screen, args=[row.pk]))
    return Text("name", label, str)


def _rest(shift: Shift) -> str:
    language = get_language() or "ar"
    names = [weekday(on_weekday(day), language) for day in SUNDAY_FIRST if day in shift.rest]
    return _(", ").join(names) or _("None: the house works all week")


def _through(shift: Shift) -> str:
    return _("Works through official holidays") if shift.on_holidays else ""


def _month(row: Sighting) -> str:
    return f"{hijri_month(row.month, get_language() or 'ar')} {row.year}"


def _begins(row: Sighting) -> str:
    return both(begins(row.number, Terms.current().sighted), get_language() or "ar")


def _day(name: str) -> Words:
    def day(row: Period) -> str:
        return short(getattr(row, name))

    return day


FIRST = Text("first", gettext_lazy("First day"), _day("first"))
LAST = Text("last", gettext_lazy("Last day"), _day("last"))
REST = Text("rest", gettext_lazy("Days of rest in each week"), _rest, note=_through)
HOURS = Text("hours", gettext_lazy("Opening hours"), lambda row: span(Hours(row.opens, row.closes)))
MONTH = [
    Text("month", gettext_lazy("Hijri month"), _month),
    Text("by", gettext_lazy("It began"), lambda row: row.get_by_display()),
    Text("begins", gettext_lazy("First day"), _begins),
]
TAKE = Button(
    "take",
    "",
    lambda row: _("Put into the calendar"),
    url=lambda row: reverse("desk:holiday_take", args=[row.code]),
)
BACK = Button(
    "back",
    "",
    lambda row: _("Back to Umm al-Qura"),
    url=lambda row: reverse("desk:sighting_drop", args=[row.pk]),
)
