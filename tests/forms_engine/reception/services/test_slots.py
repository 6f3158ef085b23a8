"""Times are opened a day at once, and each once."""

from datetime import date, time, timedelta

import pytest

from builders.staff import make_staff
from forms_engine.clock.time import riyadh, today
from forms_engine.reception.models import Slot
from forms_engine.reception.services.slots import Hours, open_slots
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def hours(day: date, **other):
    values = {
        "day": day, "first": time(9), "last": time(10, 15), "minutes": 30, "way": "office",
        "place": "Main office", "language": "ar", "capacity": 2,
    }  # fmt: skip
    return Hours(**values | other)


def test_the_times_of_a_day_end_before_its_last_hour_and_are_opened_once():
    sara, day = make_staff(role=Role.RECEPTION), today() + timedelta(days=2)

    new = [open_slots(hours(day), by=sara) for _ in range(2)]
    other = open_slots(hours(day, language="en"), by=sara)

    starts = [f"{riyadh(slot.starts_at):%H:%M}" for slot in Slot.objects.filter(language="ar")]
    assert (new, other, starts) == ([2, 0], 2, ["09:00", "09:30"])


def test_no_time_is_opened_in_the_past():
    sara = make_staff(role=Role.RECEPTION)

    assert open_slots(hours(today() - timedelta(days=1)), by=sara) == 0
