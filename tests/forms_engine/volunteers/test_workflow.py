"""A volunteer's application: a guardian under eighteen, and a profile of codes."""

import pytest
import time_machine

from builders.cases import GUARDIAN_ANSWERS, VOLUNTEER_ANSWERS
from builders.staff import make_staff
from builders.volunteers import make_application, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.cases.services.advance import advance
from forms_engine.messages.queries import about
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role
from forms_engine.volunteers.exceptions import NoGuardianConsent
from forms_engine.volunteers.models import Profile
from forms_engine.volunteers.queries import active, matching
from forms_engine.volunteers.services import make_profile

pytestmark = pytest.mark.django_db


def born(year, **guardian):
    person = VOLUNTEER_ANSWERS["person"] | {"birth_year": year}
    return VOLUNTEER_ANSWERS | {"person": person} | ({"guardian": guardian} if guardian else {})


def accept(case):
    return advance(case, "accept", by=make_staff(role=Role.VOLUNTEER_COORDINATOR))


def test_an_accepted_volunteer_is_active_and_told():
    case = make_application(state=State.UNDER_REVIEW)

    accept(case)

    assert (case.state, case.is_open) == (State.ACTIVE, False)
    assert [m.template for m in about(case.stream)] == ["volunteer_received", "volunteer_accepted"]
    assert not Job.objects.filter(kind="evaluation.due").exists()


@pytest.mark.parametrize("year", [2010, 1431, None])
def test_under_eighteen_nobody_is_accepted_without_a_guardian(year):
    case = make_application(state=State.UNDER_REVIEW, answers=born(year))

    with time_machine.travel("2026-11-22T09:00:00Z"), pytest.raises(NoGuardianConsent):
        accept(case)


def test_under_eighteen_a_guardians_consent_is_enough():
    case = make_application(state=State.UNDER_REVIEW, answers=born(2010, **GUARDIAN_ANSWERS))

    accept(case)

    assert case.state == State.ACTIVE


def test_the_profile_is_made_when_the_application_arrives():
    case = make_application()

    drain()

    profile = Profile.objects.get(case=case)
    assert sorted(profile.traits.values_list("sort", "code")) == [
        ("language", "ar"),
        ("language", "ur"),
        ("season", "hajj"),
        ("skill", "driving"),
        ("skill", "guiding"),
    ]


def test_a_profile_is_made_once():
    case = make_application()

    first, second = make_profile(case), make_profile(case)

    assert (first, first.traits.count()) == (second, 5)


def test_matching_finds_active_volunteers_with_every_code():
    wanted = make_volunteer()
    make_volunteer(answers=VOLUNTEER_ANSWERS | {"languages": {"languages": ["en"]}})
    make_profile(make_application())

    assert list(matching(language="ur", skill="driving", season="hajj")) == [wanted]
    assert list(matching(language="tr")) == []
    assert active().count() == 2


def test_a_volunteer_who_leaves_is_no_longer_matched():
    profile = make_volunteer()

    advance(profile.case, "withdraw", by=None)

    assert list(matching(language="ur")) == []
