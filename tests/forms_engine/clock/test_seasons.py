"""Windows of the Hijri year open and close on the days that people see."""

from datetime import date

import pytest
import time_machine

from builders.calendars import make_sighting
from forms_engine.clock.seasons import Window

RAMADAN = Window((9, 1), (9, 30))
OVER_THE_YEAR = Window((12, 1), (1, 10))


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        (date(2026, 2, 17), False),
        (date(2026, 2, 18), True),
        (date(2026, 3, 19), True),
        (date(2026, 3, 20), False),
        (date(2078, 1, 1), False),
    ],
)
def test_a_window_holds_its_first_day_and_its_last(day, open_):
    assert RAMADAN.holds(day) == open_


def test_a_window_may_go_over_the_end_of_the_year():
    days = [date(2026, 5, 17), date(2026, 5, 18), date(2026, 6, 16), date(2026, 6, 26)]

    assert [OVER_THE_YEAR.holds(day) for day in days] == [False, True, True, False]
    assert OVER_THE_YEAR.began(date(2026, 6, 16)) == date(2026, 5, 18)


@pytest.mark.django_db
def test_an_announced_month_moves_the_window():
    make_sighting(1447, 9, 1)

    with time_machine.travel("2026-02-18T09:00:00Z"):
        assert not RAMADAN.holds()
    with time_machine.travel("2026-02-19T09:00:00Z"):
        assert (RAMADAN.holds(), RAMADAN.began()) == (True, date(2026, 2, 19))
