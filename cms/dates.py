"""Dates in both calendars for pages.

The house tells how it counts Hijri days (`count_with`), since a month may have been sighted on
another day than Umm al-Qura has it.
"""

from collections.abc import Callable
from datetime import date

from hijridate import Gregorian, Hijri

ANY_YEAR = 1447
HijriDay = tuple[int, int, int]
_counters: list[Callable[[date], HijriDay | None]] = []

# An era never stands alone at the start of a line.
ERAS = {"ar": ("\u00a0هـ", "\u00a0م"), "en": ("\u00a0AH", "")}


def gregorian(day: date, language: str) -> str:
    """«26 مايو 2026 م», "26 May 2026"."""
    spoken = "ar" if language.startswith("ar") else "en"
    name = Gregorian(2000, day.month, 1).month_name(spoken)
    return f"{day.day} {name} {day.year}{ERAS[spoken][1]}"


def hijri(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ»; empty outside 1343 to 1500 AH, where Umm al-Qura has no table."""
    spoken = "ar" if language.startswith("ar") else "en"
    there = (_counters[0] if _counters else _by_table)(day)
    if there is None:
        return ""
    year, month, number = there
    return f"{number} {Hijri(ANY_YEAR, month, 1).month_name(spoken)} {year}{ERAS[spoken][0]}"


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
