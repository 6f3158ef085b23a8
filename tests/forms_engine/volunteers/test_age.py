"""The young serve by day and under supervision: the rule, and the database that holds it."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from builders.volunteers import at, born, make_opportunity, make_volunteer
from forms_engine.volunteers.age import is_night
from forms_engine.volunteers.exceptions import TooYoung
from forms_engine.volunteers.models import Profile
from forms_engine.volunteers.queries import for_case, matching
from forms_engine.volunteers.services.inviting import invite
from forms_engine.volunteers.services.places import sign_up
from forms_engine.volunteers.services.profiles import count_ages_anew

pytestmark = pytest.mark.django_db
YOUNG = {"minimum_age": 15, "supervised": True}


@pytest.mark.parametrize(
    ("starts", "ends", "night"),
    [
        (at(6), at(20), False),
        (at(5), at(9), True),
        (at(16), at(21), True),
        (at(20), at(23), True),
        (at(22), at(6, days=4), True),
        (at(8), at(8, days=4), True),
    ],
)
def test_night_is_any_part_between_eight_in_the_evening_and_six(starts, ends, night):
    assert is_night(starts, ends) is night


@pytest.mark.parametrize(
    "wrong",
    [
        {"minimum_age": 17},
        YOUNG | {"starts_at": at(18), "ends_at": at(22)},
        {"starts_at": at(12), "ends_at": at(8)},
        {"capacity": 0},
        {"capacity": 1, "taken": 2},
    ],
)
def test_the_database_refuses_a_shift_that_must_not_be(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_opportunity(**wrong)


def test_a_minor_joins_a_supervised_day_shift_alone_of_its_age_and_no_request():
    year = at(8).year
    young = make_volunteer(answers=born(year - 17, guardian=True))
    grown, open_to = make_opportunity(), make_opportunity(**YOUNG)
    too_old = make_opportunity(**YOUNG | {"minimum_age": 17})

    for opportunity in (grown, too_old):
        with pytest.raises(TooYoung):
            sign_up(opportunity, young)
    with pytest.raises(TooYoung):
        invite(young.case, young, place="mina", language="", starts_at=at(8), by=None)

    assert sign_up(open_to, young).state == "signed_up"
    assert (list(matching()), list(for_case())) == ([young], [])


def test_whoever_turns_eighteen_is_no_minor_any_more():
    year = at(8).year
    young, grown = (make_volunteer(answers=born(year - age, guardian=True)) for age in (15, 17))

    with time_machine.travel(at(8) + timedelta(days=400)):
        counted = [count_ages_anew(), count_ages_anew()]

    assert (counted, young.minor, grown.minor) == ([1, 0], True, True)
    assert set(Profile.objects.filter(minor=True)) == {young}
