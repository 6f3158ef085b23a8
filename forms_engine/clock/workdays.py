"""Working days in Saudi Arabia: Sunday to Thursday."""

from datetime import date, timedelta

WEEKEND = frozenset({4, 5})  # Friday and Saturday, as date.weekday() counts; so since 2013


def is_workday(day: date) -> bool:
    """False on Friday and Saturday."""
    return day.weekday() not in WEEKEND


def add_workdays(day: date, n: int) -> date:
    """The nth working day after `day`, or before it when `n` is negative; 0 gives `day` itself."""
    step = timedelta(days=1 if n > 0 else -1)
    left = abs(n)
    while left:
        day += step
        left -= is_workday(day)
    return day


def next_workday(day: date) -> date:
    """`day` itself if it is a working day, else the first one after it."""
    return day if is_workday(day) else add_workdays(day, 1)
