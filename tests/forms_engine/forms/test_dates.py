"""Days of both calendars from boxes and lines; the corpus of the date question holds the rest."""

from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.forms.dates import Day, Typed, read_day, split_line
from forms_engine.forms.errors import AnswerError

DAYS = st.dates(date(1924, 8, 1), date(2077, 11, 16))


@given(DAYS)
def test_every_day_is_read_as_it_is_written_in_either_calendar(day):
    there = Gregorian.fromdate(day).to_hijri()
    lines = [day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day} {day:%B} {day.year}"]
    lines += [f"{there.day}/{there.month}/{there.year}"]
    lines += [f"{there.day} {there.month_name(language)} {there.year}" for language in ("ar", "en")]

    assert {read_day(split_line(line)).iso() for line in lines} == {day.isoformat()}


def test_a_hijri_year_alone_covers_its_own_days():
    assert Day("hijri", 1447).iso() == "2025-06-26/2026-06-15"
    assert Day("gregorian", 1951).iso() == "1951"


def test_the_first_thing_that_is_wrong_is_said():
    with pytest.raises(AnswerError, match="day_range"):
        read_day(Typed("40", "40", "40"))
    with pytest.raises(AnswerError, match="month_range"):
        read_day(Typed("20", "40", "40"))
    with pytest.raises(AnswerError, match="two_digit_year"):
        read_day(Typed("20", "10", "40"))


def test_digits_run_together_are_read_the_one_way_that_fits():
    assert split_line("20260526") == Typed("26", "05", "2026")
    assert split_line("19121950") == Typed("19", "12", "1950")
    assert split_line("14471209") == Typed("09", "12", "1447")
