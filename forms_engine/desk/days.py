"""Short days and times for tables; the case screen itself says them in both calendars."""

from datetime import date, datetime

from django.utils.translation import get_language

from forms_engine.clock.calendars import gregorian
from forms_engine.clock.time import riyadh, today


def short(day: date) -> str:
    """A day in the calendar of the office, in the active language."""
    return gregorian(day, get_language() or "ar")


def near(day: date) -> str:
    """A day in a row of a list: the year is said only where it is not this one."""
    text = short(day)
    return text.partition(f" {day.year}")[0] if day.year == today().year else text


def brief(when: datetime | None) -> str:
    """A day and a time in Riyadh, such as "22 November 2026 · 17:05"; nothing for nothing."""
    if when is None:
        return ""
    local = riyadh(when)
    return f"{short(local.date())} · {local:%H:%M}"
