"""Dates in both calendars for pages: cms stands below the engine's clock and has its own."""

from datetime import date

from hijridate import Gregorian

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
    try:
        there = Gregorian(day.year, day.month, day.day).to_hijri()
    except (OverflowError, ValueError):
        return ""
    return f"{there.day} {there.month_name(spoken)} {there.year}{ERAS[spoken][0]}"


def both(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ (26 مايو 2026 م)»."""
    there, here = hijri(day, language), gregorian(day, language)
    return f"{there} ({here})" if there else here
