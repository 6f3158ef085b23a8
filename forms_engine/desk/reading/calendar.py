"""One month of the working calendar, day by day, in both calendars."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.clock.calendars import (
    both,
    gregorian,
    hijri_day,
    weekday,
)
from forms_engine.clock.models import Holiday, Shift, Terms
from forms_engine.clock.periods import Period
from forms_engine.clock.plan import Hours, Plan
from forms_engine.clock.time import today
from theme.calendar_names import hijri_month

EARLIEST, LATEST = 1990, 2076


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day as the month view shows it; `tone` colours what `words` say."""

    number: int
    hijri: str
    weekday: str
    full: str
    words: list[str]
    tone: str
    column: int
    today: bool


def read_month(text: str) -> date:
    """The first day of the month "2026-12"; this month for anything else."""
    try:
        first = date.fromisoformat(f"{text[:7]}-01")
    except ValueError:
        first = today().replace(day=1)
    return first if EARLIEST <= first.year <= LATEST else today().replace(day=1)


def beside(first: date, step: int) -> str:
    """The month before or after, as it stands in an address; "" outside the calendar."""
    year, month = divmod(first.year * 12 + first.month - 1 + step, 12)
    return f"{year:04}-{month + 1:02}" if EARLIEST <= year <= LATEST else ""


def name_of(first: date) -> str:
    """«ديسمبر 2026 م · جمادى الآخرة – رجب 1448»."""
    language = get_language() or "ar"
    here = gregorian(first, language).partition(" ")[2]
    ends = [hijri_day(day) for day in (first, _last(first))]
    years = [str(day.year) for day in ends if day]
    months = [f"{hijri_month(day.month, language)} {day.year}" for day in ends if day]
    if len(set(years)) == 1 and len(set(months)) > 1:
        months[0] = months[0].removesuffix(f" {years[0]}")
    return " · ".join([here, " – ".join(dict.fromkeys(months))])


def days_of(first: date) -> list[Day]:
    """Every day of the month that begins on `first`; three queries at most."""
    last, plan = _last(first), Terms.current().plan
    holidays = list(Holiday.objects.filter(first__lte=last, last__gte=first))
    shifts = list(Shift.objects.filter(first__lte=last, last__gte=first))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [_day(day, plan, holidays, shifts) for day in days]


def _last(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _day(day: date, plan: Plan, holidays: Iterable[Period], shifts: Iterable[Period]) -> Day:
    language, hours = get_language() or "ar", plan.hours_on(day)
    there = hijri_day(day)
    names = [str(one) for one in (*holidays, *shifts) if one.first <= day <= one.last]
    holiday = plan.is_holiday(day) and hours is None
    return Day(
        number=day.day,
        hijri=f"{there.day} {hijri_month(there.month, language)}" if there else "",
        weekday=weekday(day, language),
        full=both(day, language),
        words=[_state(hours, holiday=holiday), *names],
        tone="work" if hours else "holiday" if holiday else "rest",
        column=day.isoweekday() % 7 + 1,
        today=day == today(),
    )


def _state(hours: Hours | None, *, holiday: bool) -> str:
    if hours:
        return span(hours)
    return _("Holiday") if holiday else _("Rest")


def span(hours: Hours) -> str:
    """ "08:00–16:00", as one run from left to right."""
    closes = "24:00" if hours.closes == hours.closes.min else f"{hours.closes:%H:%M}"
    return f"\u2066{hours.opens:%H:%M}–{closes}\u2069"
