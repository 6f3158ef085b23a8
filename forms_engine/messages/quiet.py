"""Quiet hours: a phone does not ring at night for what may be read in the morning."""

from datetime import datetime, timedelta

from django.conf import settings

from forms_engine.clock.time import now, riyadh

from .enums import BRIEF
from .templates import AT_ONCE


def _hours() -> tuple[int, int] | None:
    """From which hour to which, in Riyadh; None where there are none."""
    text = settings.RAKEEN_QUIET_HOURS
    begin, _dash, end = text.partition("-")
    return (int(begin), int(end)) if begin.isdecimal() and end.isdecimal() else None


def _until_morning(at: datetime, begin: int, end: int) -> timedelta | None:
    """How long the quiet still lasts at this moment; None by day."""
    here = riyadh(at)
    asleep = begin <= here.hour < end if begin < end else here.hour >= begin or here.hour < end
    if not asleep:
        return None
    morning = here.replace(hour=end, minute=0, second=0, microsecond=0)
    return (morning if morning > here else morning + timedelta(days=1)) - here


def seconds_to_wait(template: str, channel: str, *, urgent: bool = False) -> int:
    """How long a message must wait for the morning; 0 for what may go now."""
    hours = _hours()
    if hours is None or urgent or channel not in BRIEF or template in AT_ONCE:
        return 0
    left = _until_morning(now(), *hours)
    return int(left.total_seconds()) + 1 if left else 0
