"""Dates in both calendars, in every language, always with ASCII digits.

Hijri is Umm al-Qura, moved where a month was sighted on another day; it is tabulated for 1343 to
1500 AH, and other days show Gregorian only.
"""

from datetime import date, datetime

from django.conf import settings

from theme.calendar_names import gregorian_month, hijri_era, hijri_month
from theme.calendar_names import weekday as weekday_name
from theme.languages import spoken

from .hijri import HijriDay, hijri_of
from .models import Terms
from .time import riyadh

HALVES = {"ar": ("صباحًا", "مساءً"), "en": ("am", "pm")}
ERAS = {"ar": " م"}  # what stands behind a Gregorian year


def weekday(day: date, language: str) -> str:
    """The name of the day of the week."""
    return weekday_name(day.weekday(), language)


def gregorian(day: date, language: str) -> str:
    """«26 مايو 2026 م», "26 May 2026"."""
    name = gregorian_month(day.month, language)
    return f"{day.day} {name} {day.year}{ERAS.get(spoken(language), '')}"


def hijri(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ», "9 Dhu al-Hijjah 1447 AH"; empty outside 1343 to 1500 AH."""
    there = hijri_day(day)
    if there is None:
        return ""
    name = hijri_month(there.month, language)
    return f"{there.day} {name} {there.year} {hijri_era(language)}"


def hijri_day(day: date) -> HijriDay | None:
    """Year, month and day, as announced; None outside 1343 to 1500 AH."""
    return hijri_of(day, Terms.current().sighted)


def in_brief(day: date, language: str) -> str:
    """`both` without the day of the week: «9 ذو الحجة 1447 هـ (26 مايو 2026 م)»."""
    there, here = hijri(day, language), gregorian(day, language)
    return f"{there} ({here})" if there else here


def both(day: date, language: str) -> str:
    """«الثلاثاء 9 ذو الحجة 1447 هـ (26 مايو 2026 م)»."""
    return f"{weekday(day, language)} {in_brief(day, language)}"


def moment(when: datetime, language: str) -> str:
    """`both` for Riyadh's day, and the time: «…، الساعة 3:05 مساءً», "…, 3:05 pm"."""
    day, said = both(riyadh(when).date(), language), time_of_day(when, language)
    code = spoken(language)
    if code == "ar":
        return f"{day}، الساعة {said}"
    return f"{day}، {said}" if code in settings.LANGUAGES_BIDI else f"{day}, {said}"


def time_of_day(when: datetime, language: str) -> str:
    """«3:05 مساءً», "3:05 pm", and "15:05" in other languages, on Riyadh's clock."""
    local, code = riyadh(when), spoken(language)
    if code not in HALVES:
        return f"{local.hour}:{local.minute:02d}"
    return f"{local.hour % 12 or 12}:{local.minute:02d} {HALVES[code][local.hour >= 12]}"
