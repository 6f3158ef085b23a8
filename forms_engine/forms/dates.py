"""Reads a day in either calendar from three boxes or one line; says exactly what is wrong."""

import calendar as gregorian_calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from forms_engine.clock.hijri import gregorian_of, month_length
from forms_engine.clock.models import Terms
from forms_engine.forms import solar
from forms_engine.forms.eras import era_of, without_era
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.months import BENGALI_MARK, month_named
from forms_engine.forms.normalise import ascii_digits, compact, fold, strip_invisible
from forms_engine.forms.years import LAST_HIJRI, Calendar, calendar_of

LAST_GREGORIAN = 2077  # the calendar's tables end with 1500 AH
_DAYS = re.compile(
    r"(?<![^\W_])(?:يوم|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|اثنين|"
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day|of|the|من|شهر|سنه|عام|لعام)(?![^\W_])"
)
_LONGEST_LINE = 200
UNCLEAR = "solar_or_lunar"
_ORDINALS = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_TIME = re.compile(r"(?<=\d)[t ]\d\d?:\d\d(?::[\d.]+)?\s*(?:z|[+-]\d\d:?\d\d)?$")
_NUMBERED_MONTH = re.compile(r"([^\W\d_]+(?:\s+[^\W\d_]+)*?\s?)(?<!\d)([12])(?=[\s,/\-]+\d{4})")
_LETTER = rf"(?:[^\W\d_]|{BENGALI_MARK})"
_WORDS = re.compile(rf"{_LETTER}+(?:[\s'’‘`ʿʾ.\-]*{_LETTER}+)*[12]?")


class Typed(NamedTuple):
    """The three boxes as strings; empty where nothing was typed."""

    day: str
    month: str
    year: str


@dataclass(frozen=True)
class Day:
    """A day of a calendar, or a whole year where `month` and `day` are None."""

    calendar: Calendar
    year: int
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """The Gregorian day in ISO 8601, the year, or for a Hijri year its interval of days."""
        if self.month is not None and self.day is not None:
            return self.gregorian(self.month, self.day).isoformat()
        if self.calendar == "gregorian":
            return f"{self.year:04}"
        last = month_length(self.year, 12, Terms.current().sighted)
        return f"{self.gregorian(1, 1)}/{self.gregorian(12, last)}"

    def gregorian(self, month: int, day: int) -> date:
        """A day of this year as a Gregorian date."""
        if self.calendar == "gregorian":
            return date(self.year, month, day)
        return gregorian_of(self.year, month, day, Terms.current().sighted)


def read_day(typed: Typed) -> Day:
    """The day that the boxes mean; raises AnswerError with a code of the date question."""
    given = Typed(*(strip_invisible(ascii_digits(text)).strip() for text in typed))
    if given.year and not given.day and not given.month:
        return _year_alone(given.year)
    for name in ("day", "month", "year"):
        if not getattr(given, name):
            raise AnswerError(f"no_{name}")
    day = _day(given.day)
    number, named = _month(given.month, day)
    year, era = _digits(given.year), era_of(given.year)
    if "solar" in (era, named):
        if named not in (None, "solar"):
            raise AnswerError("mixed_calendars")
        return _from_solar(year, number, day)
    calendar = _calendar(year)
    if named not in (None, calendar):
        raise AnswerError("mixed_calendars")
    if not named and not era and solar.looks_lunar(year):
        raise AnswerError(UNCLEAR)
    _require_real(calendar, year, number, day)
    return Day(calendar, year, number, day)


def _year_alone(text: str) -> Day:
    """A solar year is none: it touches two Gregorian ones, and which one cannot be known."""
    year, era = _digits(text), era_of(text)
    if era == "solar" or (era is None and solar.looks_lunar(year)):
        raise AnswerError("solar_year")
    return Day(_calendar(year), year)


def _from_solar(year: int, month: int, day: int) -> Day:
    if not solar.FIRST <= year <= solar.LAST:
        gregorian = calendar_of(year) == "gregorian"
        raise AnswerError("mixed_calendars" if gregorian else "year_out_of_range")
    if day > solar.month_days(year, month):
        raise AnswerError("no_such_day")
    there = solar.gregorian_of(year, month, day)
    return Day("gregorian", there.year, there.month, there.day)


def _digits(text: str) -> int:
    digits = compact(without_era(fold(text)))
    if not re.fullmatch("[0-9]+", digits):
        raise AnswerError("year_not_digits")
    if len(digits) == 2:
        raise AnswerError("two_digit_year")
    if len(digits) != 4:
        raise AnswerError("year_length")
    return int(digits)


def _calendar(year: int) -> Calendar:
    calendar = calendar_of(year)
    if calendar is None or (year > LAST_HIJRI and year > LAST_GREGORIAN):
        raise AnswerError("year_out_of_range")
    return calendar


def _day(text: str) -> int:
    digits = compact(_ORDINALS.sub("", text.casefold()))
    if not re.fullmatch("[0-9]{1,4}", digits):
        raise AnswerError("day_not_digits")
    if len(digits) == 4:
        raise AnswerError("year_in_day")
    if not 1 <= int(digits) <= 31:
        raise AnswerError("day_range")
    return int(digits)


def _month(text: str, day: int) -> tuple[int, Calendar | Literal["solar"] | None]:
    digits = compact(text)
    if not re.fullmatch("[0-9]+", digits):
        found = month_named(text)
        if found is None:
            raise AnswerError("month_unknown")
        return found
    number = int(digits[:9])
    if not 1 <= number <= 12:
        swapped = number <= 31 and day <= 12 and number > 0
        raise AnswerError("month_and_day_swapped" if swapped else "month_range")
    return number, None


def _require_real(calendar: Calendar, year: int, month: int, day: int) -> None:
    if calendar == "hijri":
        if day > 30:
            raise AnswerError("hijri_day_31")
        if day > month_length(year, month, Terms.current().sighted):
            raise AnswerError("hijri_month_of_29")
    elif day > gregorian_calendar.monthrange(year, month)[1]:
        leap = (month, day) == (2, 29)
        raise AnswerError("no_leap_day" if leap else "no_such_day")


def split_line(text: str) -> Typed:
    """The boxes that one typed line stands for: day first, or the year first as in ISO 8601."""
    if len(text) > _LONGEST_LINE:
        raise AnswerError("not_a_date")
    line = _TIME.sub("", _ORDINALS.sub("", ascii_digits(strip_invisible(text)).casefold()).strip())
    line = _DAYS.sub(" ", _folded(line))
    era, line = era_of(line), without_era(line, " ")
    line = _NUMBERED_MONTH.sub(lambda m: f"{m[1].rstrip()}{m[2]}", line)
    words = " ".join(_WORDS.findall(line))
    numbers = re.findall("[0-9]+", _WORDS.sub(" ", line))
    typed = _with_month_name(numbers, words) if words else _numbers(numbers)
    return typed._replace(year=f"{typed.year} {era}") if era and typed.year else typed


def _folded(line: str) -> str:
    # Letter by letter, so that the signs between the words stay where they are.
    return "".join(sign if sign.isspace() else fold(sign) for sign in line)


def _with_month_name(numbers: list[str], words: str) -> Typed:
    if len(numbers) == 1:
        return Typed("", words, numbers[0])
    if len(numbers) != 2:
        raise AnswerError("not_a_date")
    first, second = numbers
    return Typed(second, words, first) if len(first) == 4 else Typed(first, words, second)


def _numbers(numbers: list[str]) -> Typed:
    if len(numbers) == 3:
        first, second, third = numbers
        return Typed(third, second, first) if len(first) == 4 else Typed(first, second, third)
    if len(numbers) == 1 and len(numbers[0]) == 8:
        return _run_together(numbers[0])
    if len(numbers) == 1:
        return Typed("", "", numbers[0])
    if len(numbers) == 2:
        month, year = sorted(numbers, key=len)
        return Typed("", month, year)
    raise AnswerError("not_a_date")


def _run_together(digits: str) -> Typed:
    # No eight digits can be read both ways: a month is at most 12, a year begins with 13 or more.
    iso_way = Typed(digits[6:], digits[4:6], digits[:4])
    return iso_way if _is_real(iso_way) else Typed(digits[:2], digits[2:4], digits[4:])


def _is_real(typed: Typed) -> bool:
    try:
        read_day(typed)
    except AnswerError as error:
        return error.code == UNCLEAR
    return True
