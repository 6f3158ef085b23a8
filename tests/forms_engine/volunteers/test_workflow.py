"""A volunteer's application: a guardian under eighteen, and a profile of codes."""

import pytest
import time_machine

from builders.cases import VOLUNTEER_ANSWERS
from builders.staff import make_staff
from builders.volunteers import born, check_all, make_application, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.cases.services.advance import advance
from forms_engine.messages.queries import about
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role
from forms_engine.volunteers.enums import Checked
from forms_engine.volunteers.exceptions import ChecksMissing
from forms_engine.volunteers.models import Profile
from forms_engine.volunteers.queries import active, matching
from forms_engine.volunteers.services import make_profile
from forms_engine.volunteers.services.profiles import pause, set_places

pytestmark = pytest.mark.django_db


def accept(case):
    return advance(case, "accept", by=make_staff(role=Role.VOLUNTEER_COORDINATOR))


def test_an_accepted_volunteer_is_active_and_told():
    case = make_application(state=State.UNDER_REVIEW)
    check_all(make_profile(case))

    accept(case)

    assert (case.state, case.is_open) == (State.ACTIVE, False)
    assert [m.template for m in about(case.stream)] == ["volunteer_received", "volunteer_accepted"]
    assert not Job.objects.filter(kind="evaluation.due").exists()


ALWAYS = [Checked.IDENTITY, Checked.INTERVIEW, Checked.REFERENCES, Checked.TRAINING]
NURSE = VOLUNTEER_ANSWERS | {"skills": {"skills": ["first_aid"]}}
UNSIGNED = VOLUNTEER_ANSWERS | {"charter": {}}


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        (VOLUNTEER_ANSWERS, ALWAYS),
        (UNSIGNED, [*ALWAYS, Checked.CHARTER]),
        (NURSE, [*ALWAYS, Checked.HEALTH]),
        *[(born(year, guardian=True), [*ALWAYS, Checked.GUARDIAN]) for year in (2010, 1431, None)],
    ],
)
@time_machine.travel("2026-11-22T09:00:00Z")
def test_nobody_is_accepted_before_every_check_and_what_is_missing_is_named(answers, missing):
    case = make_application(state=State.UNDER_REVIEW, answers=answers)

    with pytest.raises(ChecksMissing) as refused:
        accept(case)
    check_all(make_profile(case))
    accept(case)

    assert (refused.value.missing, case.state) == (tuple(missing), State.ACTIVE)


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


def test_who_pauses_is_not_matched_and_who_named_places_is_matched_there_alone():
    anywhere, mina, pausing = (make_volunteer() for _ in range(3))
    set_places(mina, ["mina", "nowhere"])
    pause(pausing, paused=True)

    found = {place: list(matching(place=place)) for place in ("mina", "arafat")}
    pause(pausing, paused=False)

    assert found == {"mina": [anywhere, mina], "arafat": [anywhere]}
    assert list(matching(place="arafat")) == [anywhere, pausing]
