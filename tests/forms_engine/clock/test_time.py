"""Now is UTC for the machine; today is the day in Riyadh."""

from datetime import UTC, date, datetime

import time_machine

from forms_engine.clock.time import now, riyadh, today


@time_machine.travel(datetime(2026, 12, 31, 21, 0, tzinfo=UTC), tick=False)
def test_the_day_turns_at_midnight_in_riyadh():
    assert now() == datetime(2026, 12, 31, 21, 0, tzinfo=UTC)
    assert today() == date(2027, 1, 1)


def test_riyadh_is_three_hours_ahead_all_year():
    winter, summer = (riyadh(datetime(2026, month, 1, tzinfo=UTC)) for month in (1, 7))

    assert (winter.hour, summer.hour) == (3, 3)
