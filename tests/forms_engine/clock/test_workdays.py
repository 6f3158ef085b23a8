"""The working week is Sunday to Thursday, save where the calendar says otherwise."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.calendars import make_holiday, make_shift
from forms_engine.clock.workdays import (
    add_workdays,
    is_workday,
    next_workday,
    workdays_between,
)

THURSDAY, FRIDAY, SATURDAY, SUNDAY = (date(2026, 5, day) for day in (28, 29, 30, 31))
some_days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))


def test_friday_and_saturday_are_free():
    days = [THURSDAY, FRIDAY, SATURDAY, SUNDAY]

    assert [is_workday(day) for day in days] == [True, False, False, True]


def test_counting_skips_the_weekend_both_ways():
    assert add_workdays(THURSDAY, 1) == SUNDAY
    assert add_workdays(SUNDAY, -1) == THURSDAY
    assert add_workdays(FRIDAY, 0) == FRIDAY


def test_the_next_working_day_of_a_working_day_is_itself():
    assert (next_workday(THURSDAY), next_workday(SATURDAY)) == (THURSDAY, SUNDAY)


@given(day=some_days, weeks=st.integers(-50, 50))
def test_five_working_days_are_a_week(day, weeks):
    start = next_workday(day)

    assert add_workdays(start, 5 * weeks) == start + timedelta(weeks=weeks)


@pytest.mark.django_db
def test_holidays_are_free_from_their_first_day_to_their_last():
    make_holiday("2026-05-26", "2026-05-28")

    days = [date(2026, 5, day) for day in (25, 26, 28)]
    assert [is_workday(day) for day in days] == [True, False, False]
    assert add_workdays(date(2026, 5, 25), 1) == SUNDAY
    assert add_workdays(SUNDAY, -1) == date(2026, 5, 25)
    assert next_workday(date(2026, 5, 26)) == SUNDAY
    assert workdays_between(date(2026, 5, 24), SUNDAY) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(("through", "on_the_holiday"), [(True, True), (False, False)])
def test_a_season_has_its_own_week_and_may_work_through_holidays(through, on_the_holiday):
    make_holiday("2026-05-28", "2026-05-28")
    make_shift("2026-05-28", "2026-05-30", rest=(5,), on_holidays=through)

    days = (THURSDAY, FRIDAY, SATURDAY, date(2026, 6, 5))
    assert [is_workday(day) for day in days] == [on_the_holiday, True, False, False]
