"""What is promised follows the terms: the floor always, the target by urgency."""

from datetime import date

import pytest

from forms_engine.clock.models import Terms
from forms_engine.clock.promise import Promise, promise

SUNDAY = date(2026, 5, 24)


@pytest.mark.django_db
def test_two_weeks_floor_and_three_weeks_target():
    assert promise(SUNDAY, urgent=False) == Promise(date(2026, 6, 7), date(2026, 6, 14))


@pytest.mark.django_db
def test_a_target_on_a_free_day_moves_to_the_next_working_day():
    friday = date(2026, 5, 22)

    assert promise(friday, urgent=False) == Promise(date(2026, 6, 5), date(2026, 6, 14))


@pytest.mark.django_db
def test_urgent_requests_keep_the_floor_and_get_a_day():
    assert promise(SUNDAY, urgent=True) == Promise(date(2026, 6, 7), date(2026, 5, 25))


@pytest.mark.django_db
def test_the_association_sets_the_periods():
    Terms.objects.create(notice_floor_days=10, target_days=15, urgent_hours=30)

    assert promise(SUNDAY, urgent=False) == Promise(date(2026, 6, 3), date(2026, 6, 8))
    assert promise(SUNDAY, urgent=True).target == date(2026, 5, 26)
