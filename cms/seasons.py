"""Which seasons it is now, and when that changes next."""

from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_current_timezone, localdate

from .fresh import Kept, shows
from .models.seasons import Season

HORIZON = 40  # days that are looked ahead: longer than any page is kept
_kept = Kept[str, set[str]]()


def current() -> set[str]:
    """The codes of the seasons that hold today, in Riyadh; kept until one of them changes."""
    return _kept.get("", _read)


def _read() -> set[str]:
    shows("table:fe_clock_terms")  # announced months move them
    today = localdate()
    return {season.code for season in Season.objects.all() if season.holds(today)}


def next_change(after: datetime) -> datetime | None:
    """The first moment after `after` at which a season begins or has ended.

    Aware, a midnight in Riyadh; None where none lies within 40 days. One query.
    """
    today = after.astimezone(get_current_timezone()).date()
    seasons = list(Season.objects.all())
    now = _held(seasons, today)
    for days in range(1, HORIZON + 1):
        day = today + timedelta(days=days)
        if _held(seasons, day) != now:
            return datetime.combine(day, time(), get_current_timezone())
    return None


def _held(seasons: list[Season], day: date) -> list[bool]:
    return [season.holds(day) for season in seasons]
