"""What the policy lets us promise once a request is complete."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .models import Terms
from .time import riyadh
from .workdays import add_hours, next_workday


@dataclass(frozen=True)
class Promise:
    """No answer is due before `floor`; we mean to answer by `target`."""

    floor: date
    target: date


def promise(complete: datetime, *, urgent: bool) -> Promise:
    """Dates counted from the moment at which the request was complete.

    The floor holds for urgent requests too (an earlier decision needs its recorded reason),
    so there the target, which is counted in opening hours, comes before the floor.
    """
    terms, day = Terms.current(), riyadh(complete).date()
    floor = day + timedelta(days=terms.notice_floor_days)
    if urgent:
        return Promise(floor, add_hours(complete, terms.urgent_hours).date())
    return Promise(floor, next_workday(day + timedelta(days=terms.target_days)))
