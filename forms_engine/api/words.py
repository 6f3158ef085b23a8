"""Words and dates as JSON: texts say their direction, dates come in both calendars."""

from datetime import date, datetime

from django.conf import settings

from forms_engine.clock.calendars import both, gregorian, hijri
from forms_engine.clock.time import riyadh

from .schemas import DateOut, Direction


def direction(language: str) -> Direction:
    """ "rtl" or "ltr"."""
    return "rtl" if language in settings.LANGUAGES_BIDI else "ltr"


def day_out(day: date, language: str) -> DateOut:
    """A day in Riyadh."""
    return DateOut(
        iso=day.isoformat(),
        hijri=hijri(day, language),
        gregorian=gregorian(day, language),
        display=both(day, language),
    )


def moment_out(moment: datetime, language: str) -> DateOut:
    """A moment: exact in `iso` (UTC), for people the day in Riyadh."""
    day = day_out(riyadh(moment).date(), language)
    return day.model_copy(update={"iso": moment.isoformat(timespec="seconds")})
