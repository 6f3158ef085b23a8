"""Dates in both calendars, in Arabic and English, always with ASCII digits.

Hijri is Umm al-Qura, moved where a month was sighted on another day; it is tabulated for 1343 to
1500 AH, and other days show Gregorian only.
"""

from datetime import date, datetime
from typing import Literal

from hijridate import Gregorian, Hijri

from .hijri import HijriDay, hijri_of
from .models import Terms
from .time import riyadh

ARABIC_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY_YEAR = 1447
ERAS = {"ar": ("هـ", " م"), "en": ("AH", "")}


def _spoken(language: str) -> Literal["ar", "en"]:
    """The language whose names we have: Arabic for any `ar-…`, else English."""
    return "ar" if language.startswith("ar") else "en"


def weekday(day: date, language: str) -> str:
    """The name of the day of the week."""
    names = ARABIC_DAYS if _spoken(language) == "ar" else ENGLISH_DAYS
    return names[day.weekday()]


def gregorian(day: date, language: str) -> str:
    """«26 مايو 2026 م», "26 May 2026"."""
    spoken = _spoken(language)
    name = Gregorian(2000, day.month, 1).month_name(spoken)
    return f"{day.day} {name} {day.year}{ERAS[spoken][1]}"


def hijri(day: date, language: str) -> str:
    """«9 ذو الحجة 1447 هـ», "9 Dhu al-Hijjah 1447 AH"; empty outside 1343 to 1500 AH."""
    there = hijri_day(day)
    if there is None:
        return ""
    name = hijri_month(there.month, language)
    return f"{there.day} {name} {there.year} {ERAS[_spoken(language)][0]}"


def hijri_day(day: date) -> HijriDay | None:
    """Year, month and day, as announced; None outside 1343 to 1500 AH."""
    return hijri_of(day, Terms.current().sighted)


def hijri_month(month: int, language: str) -> str:
    """«رمضان», "Ramadan"."""
    return str(Hijri(ANY_YEAR, month, 1).month_name(_spoken(language)))


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
    return f"{day}، الساعة {said}" if _spoken(language) == "ar" else f"{day}, {said}"


def time_of_day(when: datetime, language: str) -> str:
    """«3:05 مساءً», "3:05 pm", on Riyadh's clock."""
    local = riyadh(when)
    halves = ("صباحًا", "مساءً") if _spoken(language) == "ar" else ("am", "pm")
    return f"{local.hour % 12 or 12}:{local.minute:02d} {halves[local.hour >= 12]}"
