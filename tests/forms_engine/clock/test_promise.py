"""What is promised follows the terms: the floor always, the target by urgency."""

from datetime import date

import pytest

from builders.calendars import at, make_holiday, make_shift
from forms_engine.clock.models import Terms
from forms_engine.clock.promise import Promise, promise

pytestmark = pytest.mark.django_db


def test_two_weeks_floor_and_three_weeks_target():
    assert promise(at("2026-05-24 12:00"), urgent=False) == Promise(
        date(2026, 6, 7), date(2026, 6, 14)
    )


def test_a_target_on_a_free_day_moves_to_the_next_working_day():
    assert promise(at("2026-05-22 12:00"), urgent=False) == Promise(
        date(2026, 6, 5), date(2026, 6, 14)
    )


@pytest.mark.parametrize(
    ("complete", "answered"),
    [
        ("2026-05-24 12:00", date(2026, 5, 25)),  # half of Sunday, half of Monday
        ("2026-05-24 08:00", date(2026, 5, 24)),
        ("2026-05-24 03:00", date(2026, 5, 24)),
        ("2026-05-24 16:00", date(2026, 5, 25)),
        ("2026-05-28 12:00", date(2026, 5, 31)),  # over the weekend
        ("2026-05-29 23:59", date(2026, 5, 31)),
        ("2026-12-31 15:00", date(2027, 1, 3)),  # over the end of the year
    ],
)
def test_urgent_requests_keep_the_floor_and_get_a_day_of_opening_hours(complete, answered):
    found = promise(at(complete), urgent=True)

    assert (found.target, found.floor > found.target) == (answered, True)


def test_the_association_sets_the_periods():
    Terms.objects.create(notice_floor_days=10, target_days=15, urgent_hours=20)

    assert promise(at("2026-05-24 12:00"), urgent=False) == Promise(
        date(2026, 6, 3), date(2026, 6, 8)
    )
    assert promise(at("2026-05-24 12:00"), urgent=True).target == date(2026, 5, 26)


def test_holidays_and_a_season_of_work_count():
    make_holiday("2026-06-14", "2026-06-16")
    make_shift("2026-05-29", "2026-05-30", opens="00:00", closes="00:00")

    assert promise(at("2026-05-24 12:00"), urgent=False).target == date(2026, 6, 17)
    assert promise(at("2026-05-28 15:00"), urgent=True).target == date(2026, 5, 29)
