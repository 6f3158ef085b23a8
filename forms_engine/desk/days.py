"""Days and times for tables, in both calendars but without the day of the week."""

import re
from datetime import date, datetime

from django.utils.translation import get_language

from forms_engine.clock.asked import once
from forms_engine.clock.calendars import in_brief
from forms_engine.clock.time import riyadh, today

YEAR = re.compile(r" \d{4}( (هـ|م|AH))?")


def short(day: date) -> str:
    """A day in both calendars and in the active language."""
    return in_brief(day, get_language() or "ar")


def near(day: date) -> str:
    """A day in a row of a list: the years are said only where they are not these."""
    return once(("near", day, get_language()), lambda: _near(day))


def _near(day: date) -> str:
    text = short(day)
    return YEAR.sub("", text) if day.year == today().year else text


def brief(when: datetime | None) -> str:
    """`near` with the time in Riyadh, such as "… · 17:05"; nothing for nothing."""
    if when is None:
        return ""
    local = riyadh(when)
    return f"{near(local.date())} · {local:%H:%M}"
