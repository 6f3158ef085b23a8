"""The times of a shift in words, and hours out of minutes."""

from datetime import datetime

from django.utils.translation import gettext, ngettext, override

from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh

from .models import Opportunity

MINUTES = 60


def shift(opportunity: Opportunity, language: str) -> str:
    """«الثلاثاء … (26 مايو 2026 م)، من 16:00 إلى 22:00»."""
    starts, ends = riyadh(opportunity.starts_at), riyadh(opportunity.ends_at)
    with override(language):
        return gettext("%(day)s, from %(start)s to %(end)s") % {
            "day": both(starts.date(), language),
            "start": f"{starts:%H:%M}",
            "end": f"{ends:%H:%M}",
        }


def day_and_time(when: datetime, language: str) -> str:
    """The day in both calendars and the time, with digits that read the same in every language."""
    local = riyadh(when)
    with override(language):
        return gettext("%(day)s at %(time)s") % {
            "day": both(local.date(), language),
            "time": f"{local:%H:%M}",
        }


def hours(minutes: int) -> str:
    """Minutes as hours with at most two decimals: 90 is "1.5", 120 is "2"."""
    return f"{minutes / MINUTES:.2f}".rstrip("0").rstrip(".")


def duration(minutes: int) -> str:
    """Hours and minutes in words, in the active language: 250 is "4 hours and 10 minutes"."""
    whole, rest = divmod(minutes, MINUTES)
    long = ngettext("%(n)s hour", "%(n)s hours", whole) % {"n": whole}
    short = ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest}
    if not rest:
        return long
    return (
        gettext("%(hours)s and %(minutes)s") % {"hours": long, "minutes": short} if whole else short
    )
