"""The working calendar as one value: opening hours, holidays, season shifts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from .time import RIYADH

WEEKEND = frozenset({4, 5})  # Friday and Saturday, as date.weekday() counts; so since 2013
MIDNIGHT = time(0)


class Hours(NamedTuple):
    """When the house is open; closing at 00:00 means the end of the day."""

    opens: time
    closes: time


@dataclass(frozen=True)
class Days:
    """From a day to a day, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Season(Days):
    """Days on which the house keeps another week and other hours."""

    rest: frozenset[int]
    hours: Hours
    on_holidays: bool


@dataclass(frozen=True)
class Plan:
    """What counts as a working day, and from when to when."""

    hours: Hours
    holidays: tuple[Days, ...] = ()
    seasons: tuple[Season, ...] = ()

    def season_on(self, day: date) -> Season | None:
        """The season shift that holds on `day`."""
        return next((season for season in self.seasons if day in season), None)

    def hours_on(self, day: date) -> Hours | None:
        """The opening hours of `day`; None where it is no working day."""
        season = self.season_on(day)
        rest, hours = (season.rest, season.hours) if season else (WEEKEND, self.hours)
        works_through = season is not None and season.on_holidays
        free = day.weekday() in rest or (not works_through and self.is_holiday(day))
        return None if free else hours

    def is_holiday(self, day: date) -> bool:
        """True on an official holiday, whether or not a season shift works through it."""
        return any(day in holiday for holiday in self.holidays)

    def open_on(self, day: date) -> tuple[datetime, datetime] | None:
        """The moments between which the house is open on `day`."""
        hours = self.hours_on(day)
        if hours is None:
            return None
        closing = day + timedelta(days=1) if hours.closes == MIDNIGHT else day
        return (
            datetime.combine(day, hours.opens, RIYADH),
            datetime.combine(closing, hours.closes, RIYADH),
        )


def read_plan(hours: Hours, kept: dict[str, Any]) -> Plan:  # Any: JSON
    """The plan that was kept as JSON; nothing kept means no holidays and no shifts."""
    return Plan(
        hours,
        tuple(Days(*map(date.fromisoformat, pair)) for pair in kept.get("holidays", [])),
        tuple(_season(row) for row in kept.get("seasons", [])),
    )


def _season(row: dict[str, Any]) -> Season:  # Any: JSON
    return Season(
        date.fromisoformat(row["first"]),
        date.fromisoformat(row["last"]),
        frozenset(row["rest"]),
        Hours(time.fromisoformat(row["opens"]), time.fromisoformat(row["closes"])),
        bool(row["on_holidays"]),
    )


def weekdays_of(mask: int) -> frozenset[int]:
    """The days of the week that a mask holds, as date.weekday() counts."""
    return frozenset(day for day in range(7) if mask >> day & 1)


def mask_of(weekdays: Iterable[int]) -> int:
    """The mask that holds these days of the week."""
    return sum(1 << day for day in set(weekdays))
