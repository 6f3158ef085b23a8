"""Years of birth in either calendar; the number itself tells which one is meant."""

from datetime import date
from typing import Literal

from hijridate import Gregorian, Hijri

from forms_engine.clock.time import today

FIRST_HIJRI, LAST_HIJRI = 1343, 1500
FIRST_GREGORIAN = 1900
Calendar = Literal["hijri", "gregorian"]


def calendar_of(year: int) -> Calendar | None:
    """1370 is Hijri and 1951 Gregorian; None where the number is a year of neither."""
    if FIRST_HIJRI <= year <= LAST_HIJRI:
        return "hijri"
    return "gregorian" if FIRST_GREGORIAN <= year <= LAST_HIJRI + 1000 else None


def this_year(calendar: Calendar) -> int:
    """The running year in Makkah."""
    day = today()
    return day.year if calendar == "gregorian" else Gregorian.fromdate(day).to_hijri().year


def youngest_age(year: int) -> int:
    """The least age in whole years that someone born in `year` can have today."""
    calendar = calendar_of(year) or "gregorian"
    return max(this_year(calendar) - year - 1, 0)


def gregorian_years(hijri_year: int) -> tuple[int, int]:
    """The first and last Gregorian year that a Hijri year touches."""
    first: date = Hijri(hijri_year, 1, 1).to_gregorian()
    last: date = Hijri(hijri_year, 12, 29).to_gregorian()
    return first.year, last.year
