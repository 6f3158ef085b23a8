"""Hijri days follow the table until a month is announced otherwise; months keep 29 or 30 days."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from forms_engine.clock.hijri import (
    FIRST,
    LAST,
    begins,
    gregorian_of,
    hijri_of,
    month_length,
    number_of,
)

RAMADAN = number_of(1447, 9)  # begins on 18 February 2026, after a Shaban of 29 days
SHAWWAL = number_of(1447, 10)  # 20 March 2026, after a Ramadan of 30 days
WHOLE = st.dates(date(1924, 8, 1), date(2077, 11, 16))
SOME = st.dictionaries(st.integers(FIRST + 1, LAST), st.sampled_from((-1, 1)), max_size=6)
NEAR = st.dictionaries(st.integers(RAMADAN - 3, RAMADAN + 3), st.sampled_from((-1, 1)))


def test_a_month_that_begins_later_lengthens_the_one_before():
    later = {RAMADAN: 1}

    assert hijri_of(date(2026, 2, 18), {}) == (1447, 9, 1)
    assert hijri_of(date(2026, 2, 18), later) == (1447, 8, 30)
    assert hijri_of(date(2026, 2, 19), later) == (1447, 9, 1)
    assert (month_length(1447, 8, {}), month_length(1447, 8, later)) == (29, 30)


def test_a_month_that_begins_earlier_shortens_the_one_before():
    earlier = {SHAWWAL: -1}

    assert hijri_of(date(2026, 3, 19), earlier) == (1447, 10, 1)
    assert hijri_of(date(2026, 3, 18), earlier) == (1447, 9, 29)


def test_the_year_turns_on_the_announced_day():
    muharram = number_of(1448, 1)  # 16 June 2026 in the table
    by = 1 if month_length(1447, 12, {}) == 29 else -1

    first = begins(muharram, {muharram: by})
    assert first == date(2026, 6, 16) + timedelta(days=by)
    assert hijri_of(first, {muharram: by}) == (1448, 1, 1)
    assert hijri_of(first - timedelta(days=1), {muharram: by})[:2] == (1447, 12)


@given(day=WHOLE, sighted=SOME | NEAR)
def test_every_day_has_one_name_and_leads_back(day, sighted):
    there = hijri_of(day, sighted)

    assert gregorian_of(*there, sighted) == day


@given(sighted=NEAR)
def test_whatever_is_announced_months_have_29_or_30_days(sighted):
    firsts = [begins(number, sighted) for number in range(RAMADAN - 8, RAMADAN + 9)]

    assert {(b - a).days for a, b in pairwise(firsts)} <= {29, 30}
