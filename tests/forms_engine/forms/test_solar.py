"""Solar dates of Iran and Afghanistan are the days that they are, and their years are not lunar."""

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from builders.forms import make_question
from forms_engine.forms import solar
from forms_engine.forms.dates import Day, Typed, read_day, split_line
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import BirthYear
from forms_engine.forms.solar import gregorian_of, month_days

MEHR = date(1981, 9, 27)


def refused(read, *given):
    with pytest.raises(AnswerError) as refusal:
        read(*given)
    return refusal.value.code


def born(text):
    return make_question(BirthYear).clean(text, answers={}, siblings={})


@pytest.mark.parametrize(
    ("there", "day"),
    [
        ((1279, 1, 1), date(1900, 3, 21)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1375, 12, 30), date(1997, 3, 20)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1408, 12, 30), date(2030, 3, 20)),
        ((1455, 12, 29), date(2077, 3, 19)),
    ],
)
def test_a_solar_day_is_its_gregorian_one(there, day):
    assert gregorian_of(*there) == day


@given(st.integers(solar.FIRST, solar.LAST - 1))
def test_a_year_ends_the_day_before_the_next_begins(year):
    last = gregorian_of(year, 12, month_days(year, 12))

    assert (gregorian_of(year + 1, 1, 1) - last).days == 1


@pytest.mark.parametrize(
    "line",
    [
        "5 مهر 1360", "۵ مهر ۱۳۶۰", "5 ميزان 1360", "5 تله 1360", "5 Mehr 1360", "1360/7/5 شمسی",
        "5/7/1360 هجری شمسی", "13600705 ه.ش", "5 7 1360 خورشیدی",
    ],
)  # fmt: skip
def test_what_says_that_it_is_solar_is_read_as_that_day(line):
    assert read_day(split_line(line)) == Day("gregorian", 1981, 9, 27)


def test_a_solar_month_or_year_in_the_boxes_is_read_too():
    boxes = [Typed("5", "مهر", "1360"), Typed("5", "7", "1360 شمسی")]

    assert [read_day(one).iso() for one in boxes] == [MEHR.isoformat()] * 2


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("31 مهر 1360", "no_such_day"), ("30 اسفند 1404", "no_such_day"),
        ("5 مهر 1981", "mixed_calendars"), ("5 رجب 1360 شمسی", "mixed_calendars"),
        ("5 مهر 1200", "year_out_of_range"), ("1360 شمسی", "solar_year"),
    ],
)  # fmt: skip
def test_what_no_solar_date_is_says_why(line, code):
    assert refused(read_day, split_line(line)) == code


@pytest.mark.parametrize("line", ["5/7/1360", "13600705", "31/5/1360"])
def test_in_persian_a_month_of_which_calendar_nobody_knows_is_asked_for_by_name(line):
    with override("fa"):
        code = refused(read_day, split_line(line))

    assert code == "solar_or_lunar"


def test_in_persian_a_lunar_date_is_read_where_it_says_so_and_elsewhere_always():
    lunar = Day("hijri", 1360, 7, 5)
    with override("fa"):
        said = [read_day(split_line(line)) for line in ("5/7/1360 قمری", "5 رجب 1360")]
        late = read_day(split_line("5/7/1447"))

    assert (said, late) == ([lunar, lunar], Day("hijri", 1447, 7, 5))
    assert read_day(split_line("5/7/1360")) == lunar


def test_in_persian_a_year_of_birth_is_gregorian_or_says_that_it_is_lunar():
    with override("fa"):
        codes = [refused(born, text) for text in ("1360", "1360 شمسی")]
        years = [born(text) for text in ("1981", "1360 قمری", "1360 1941")]

    assert (codes, years) == (["solar_year"] * 2, [1981, 1360, 1360])
    assert (born("1360"), refused(born, "1360 شمسی")) == (1360, "solar_year")
