"""Working days and working hours by the calendar that the association keeps."""

from datetime import date, datetime, time, timedelta

from .models import Terms
from .plan import Plan
from .time import RIYADH, riyadh

ONE_DAY = timedelta(days=1)


def is_workday(day: date) -> bool:
    """False on days of rest and on holidays."""
    return _current().hours_on(day) is not None


def add_workdays(day: date, n: int) -> date:
    """The nth working day after `day`, or before it when `n` is negative; 0 gives `day` itself."""
    plan, step, left = _current(), ONE_DAY if n > 0 else -ONE_DAY, abs(n)
    while left:
        day += step
        left -= plan.hours_on(day) is not None
    return day


def next_workday(day: date) -> date:
    """`day` itself if it is a working day, else the first one after it."""
    return day if is_workday(day) else add_workdays(day, 1)


def workdays_between(start: date, end: date) -> int:
    """How many working days come after `start`, up to and with `end`."""
    plan = _current()
    days = (start + ONE_DAY * n for n in range(1, (end - start).days + 1))
    return sum(plan.hours_on(day) is not None for day in days)


def add_hours(moment: datetime, hours: int) -> datetime:
    """The moment at which so many opening hours have passed since `moment`."""
    plan, at, left = _current(), riyadh(moment), timedelta(hours=hours)
    while True:
        if span := plan.open_on(at.date()):
            start = max(at, span[0])
            if start + left <= span[1]:
                return start + left
            left -= max(span[1] - start, timedelta(0))
        at = datetime.combine(at.date() + ONE_DAY, time(0), RIYADH)


def _current() -> Plan:
    return Terms.current().plan
