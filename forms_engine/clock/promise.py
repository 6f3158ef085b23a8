"""What the policy lets us promise once a request is complete."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from .models import Terms
from .workdays import next_workday


@dataclass(frozen=True)
class Promise:
    """No answer is due before `floor`; we mean to answer by `target`."""

    floor: date
    target: date


def promise(complete: date, *, urgent: bool) -> Promise:
    """Dates counted from the day the request was complete.

    The floor holds for urgent requests too (an earlier decision needs its recorded reason),
    so there the target comes before the floor.
    """
    terms = Terms.current()
    floor = complete + timedelta(days=terms.notice_floor_days)
    if urgent:
        return Promise(floor, complete + timedelta(days=ceil(terms.urgent_hours / 24)))
    return Promise(floor, next_workday(complete + timedelta(days=terms.target_days)))
