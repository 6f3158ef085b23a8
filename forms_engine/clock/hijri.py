"""Hijri days by Umm al-Qura, save where the sighting of a month was announced otherwise.

A month is counted through all years (`number_of`); `sighted` says by how many days a month began
later than the table has it. What follows such a month keeps to 29 or 30 days.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from hijridate import Gregorian, Hijri

Sighted = Mapping[int, int]
SHORT, LONG = timedelta(days=29), timedelta(days=30)
QUIET = 6  # so many months after an announcement the table is reached again: it has no longer run
FIRST, LAST = 1343 * 12, 1500 * 12 + 11


class HijriDay(NamedTuple):
    """A day as people in Riyadh name it."""

    year: int
    month: int
    day: int


def number_of(year: int, month: int) -> int:
    """The month's number through all years."""
    return year * 12 + month - 1


@lru_cache(maxsize=128)
def _table(number: int) -> date:
    year, month = divmod(number, 12)
    there = Hijri(year, month + 1, 1).to_gregorian()
    return date(there.year, there.month, there.day)


def begins(number: int, sighted: Sighted) -> date:
    """The first day of a month; raises OverflowError or ValueError outside the table."""
    start = _quiet_before(number, sighted)
    first = _table(start)
    for month in range(start + 1, number + 1):
        first = min(max(_wanted(month, sighted), first + SHORT), first + LONG)
    return first


def _quiet_before(number: int, sighted: Sighted) -> int:
    """The month itself, or the last one before it that no announcement moves."""
    start = number
    for month in range(number, FIRST, -1):
        if month in sighted:
            start = month - 1
        elif start - month >= QUIET:
            break
    return start


def _wanted(number: int, sighted: Sighted) -> date:
    return _table(number) + timedelta(days=sighted.get(number, 0))


def hijri_of(day: date, sighted: Sighted) -> HijriDay | None:
    """The Hijri day; None outside 1343 to 1500 AH, where there is no table."""
    try:
        there = Gregorian(day.year, day.month, day.day).to_hijri()
    except (OverflowError, ValueError):
        return None
    number = number_of(there.year, there.month)
    if not any(near in sighted for near in range(number - QUIET, number + 2)):
        return HijriDay(there.year, there.month, there.day)
    number = _month_with(day, number, sighted)
    year, month = divmod(number, 12)
    return HijriDay(year, month + 1, (day - begins(number, sighted)).days + 1)


def _month_with(day: date, number: int, sighted: Sighted) -> int:
    """The month that holds `day`: the table's, or one of its neighbours."""
    if day < begins(number, sighted) and number > FIRST:
        return number - 1
    if number < LAST and day >= begins(number + 1, sighted):
        return number + 1
    return number


def gregorian_of(year: int, month: int, day: int, sighted: Sighted) -> date:
    """The Gregorian day of a Hijri one; raises ValueError or OverflowError where there is none."""
    number = number_of(year, month)
    if not 1 <= day <= month_length(year, month, sighted):
        raise ValueError("this month has no such day")
    return begins(number, sighted) + timedelta(days=day - 1)


def month_length(year: int, month: int, sighted: Sighted) -> int:
    """29 or 30."""
    number = number_of(year, month)
    if number == LAST:
        return int(Hijri(year, month, 1).month_length())
    return (begins(number + 1, sighted) - begins(number, sighted)).days
