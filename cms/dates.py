"""Dates in both calendars for pages.

The house tells how it counts Hijri days (`count_with`), since a month may have been sighted on
another day than Umm al-Qura has it.
"""

from collections.abc import Callable
from datetime import date

from hijridate import Gregorian

from theme.calendar_names import gregorian_month, hijri_era, hijri_month
from theme.languages import spoken

HijriDay = tuple[int, int, int]
_counters: list[Callable[[date], HijriDay | None]] = []

# Behind a Gregorian year; an era never stands alone at the start of a line.
ERAS = {"ar": "\u00a0م"}


def gregorian(day: date, language: str) -> str:
    """«26 مايو 2026 م», "26 May 2026"."""
    name = gregorian_month(day.month, language)
    return f"{day.day} {name} {day.year}{ERAS.get(spoken(language), '')}"


def hijri(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ»; empty outside 1343 to 1500 AH, where Umm al-Qura has no table."""
    there = (_counters[0] if _counters else _by_table)(day)
    if there is None:
        return ""
    year, month, number = there
    return f"{number} {hijri_month(month, language)} {year}\u00a0{hijri_era(language)}"


def count_with(counter: Callable[[date], HijriDay | None]) -> None:
    """Register what gives year, month and day; None outside 1343 to 1500 AH."""
    _counters[:] = [counter]


def _by_table(day: date) -> HijriDay | None:
    try:
        there = Gregorian(day.year, day.month, day.day).to_hijri()
    except (OverflowError, ValueError):
        return None
    return there.year, there.month, there.day


def both(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ (26 مايو 2026 م)»."""
    there, here = hijri(day, language), gregorian(day, language)
    return f"{there} ({here})" if there else here
