"""The solar Hijri calendar of Iran and Afghanistan, whose years look like lunar ones."""

from datetime import date, timedelta

from django.utils.translation import get_language

from theme.languages import spoken

FIRST, LAST = 1279, 1455
ALIKE = range(1343, 1421)  # who is alive was born in one of these, by either calendar
SPEAKERS = ("fa",)
_NOWRUZ = date(2024, 3, 20)
_YEAR = 1403  # which began on that day
_LEAP = (1, 5, 9, 13, 17, 22, 26, 30)  # of 33 years, in all the years that are taken


def looks_lunar(year: int) -> bool:
    """Whether somebody who writes in this language may mean a solar year by the bare number."""
    return year in ALIKE and spoken(get_language() or "ar") in SPEAKERS


def month_days(year: int, month: int) -> int:
    """29, 30 or 31."""
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def gregorian_of(year: int, month: int, day: int) -> date:
    """The Gregorian day of a solar one from FIRST to LAST."""
    low, high = sorted((year, _YEAR))
    days = 365 * (high - low) + sum(_is_leap(one) for one in range(low, high))
    begun = _NOWRUZ + timedelta(days=days if year > _YEAR else -days)
    return begun + timedelta(days=sum(month_days(year, one) for one in range(1, month)) + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
