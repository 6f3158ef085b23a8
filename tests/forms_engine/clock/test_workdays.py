"""The working week is Sunday to Thursday."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forms_engine.clock.workdays import add_workdays, is_workday, next_workday

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
