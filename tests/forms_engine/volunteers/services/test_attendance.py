"""Attendance and hours, and the certificate that stands on them."""

from datetime import timedelta

import pytest
import time_machine

from builders.staff import make_staff
from builders.volunteers import at, make_opportunity, make_place, make_served, make_volunteer
from forms_engine.volunteers.enums import Part
from forms_engine.volunteers.exceptions import BadHours, NoHours, NotThere
from forms_engine.volunteers.services.attendance import mark, set_hours, undo
from forms_engine.volunteers.services.certificates import issue, verified

pytestmark = pytest.mark.django_db


def make_signed_up():
    return make_place(make_opportunity(), make_volunteer(), Part.SIGNED_UP)


def attend(place, *marks):
    """Each mark at its moment; the place afterwards."""
    staff = make_staff()
    for when, what in marks:
        with time_machine.travel(when, tick=False):
            place = mark(place, what, by=staff)
    return place


@pytest.mark.parametrize(
    ("came", "went", "end", "minutes"),
    [
        (at(8), at(12), "completed", 240),
        (at(7), at(13), "completed", 240),
        (at(8) + timedelta(minutes=30), at(10), "abandoned", 90),
        (at(15), at(16), "completed", 240),
    ],
)
def test_hours_are_the_presence_within_the_shift(came, went, end, minutes):
    place = attend(make_signed_up(), (came, "arrived"), (went, end))

    assert (place.state, place.minutes) == (end, minutes)


def test_each_step_is_undone_and_a_stale_press_changes_nothing():
    staff, signed_up = make_staff(), make_signed_up()
    place = attend(signed_up, (at(8), "arrived"), (at(12), "completed"))

    with pytest.raises(NotThere):
        mark(signed_up, "no_show", by=staff)
    steps = [undo(place, by=staff) for _ in range(2)]

    assert [(s.state, s.minutes) for s in steps] == [(Part.ARRIVED, 0), (Part.SIGNED_UP, 0)]
    assert undo(mark(place, "no_show", by=staff), by=staff).state == Part.SIGNED_UP
    with pytest.raises(NotThere):
        undo(place, by=staff)


def test_hours_are_corrected_with_a_sealed_reason():
    place = make_served(make_volunteer(), minutes=60)

    corrected = set_hours(place, 90, reason="نسي التسجيل", by=make_staff())

    assert corrected.minutes == 90
    assert "نسي".encode() not in bytes(corrected.corrected)


@pytest.mark.parametrize(("minutes", "reason"), [(-1, "x"), (24 * 60 + 1, "x"), (60, " \u200f")])
def test_impossible_hours_or_none_of_a_reason_are_refused(minutes, reason):
    with pytest.raises(BadHours):
        set_hours(make_served(make_volunteer()), minutes, reason=reason, by=make_staff())


def test_a_certificate_sums_the_hours_and_falls_when_they_change():
    profile, other = make_volunteer(), make_volunteer()
    make_served(profile, minutes=90, days=-9)
    place = make_served(profile, minutes=240)
    make_served(other)

    first, again = issue(profile), issue(profile)
    set_hours(place, 60, reason="خطأ", by=make_staff())
    second = issue(profile)

    assert (first, first.minutes, first.shifts) == (again, 330, 2)
    assert (first.last_day - first.first_day).days == 7
    assert (second.minutes, verified(first.code)) == (150, None)
    assert verified(f" {second.code.lower()} ") == second


@pytest.mark.parametrize("typed", ["", "x", "M7K4-XW9P-34BC", "أ" * 300, "\0"])
def test_an_unknown_code_verifies_nothing(typed):
    assert verified(typed) is None


def test_without_hours_there_is_no_certificate():
    with pytest.raises(NoHours):
        issue(make_volunteer())
