"""An invitation tells place, time and language, and the answer comes back to the request."""

import pytest
import time_machine

from builders.cases import HELP_ANSWERS, make_case
from builders.staff import make_staff
from builders.volunteers import at, make_volunteer
from forms_engine.messages.opening import open_message
from forms_engine.messages.queries import about
from forms_engine.volunteers.enums import Answer
from forms_engine.volunteers.exceptions import NotServing, NotThere
from forms_engine.volunteers.services.inviting import answer, invite
from forms_engine.volunteers.services.profiles import pause

pytestmark = pytest.mark.django_db


def ask(case, profile, staff):
    return invite(case, profile, place="mina", language="ur", starts_at=at(9), by=staff)


def test_a_volunteer_is_asked_once_with_the_least_that_helps():
    staff, profile, case = make_staff(), make_volunteer(), make_case(answers=HELP_ANSWERS)

    invites = [ask(case, profile, staff) for _ in range(2)]

    (message,) = about(profile.case.stream).filter(template="volunteer_invited")
    assert invites[0] == invites[1]
    assert "volunteer_invited" not in [m.template for m in about(case.stream)]
    text = open_message(message, by=staff).rendered
    assert case.reference not in text.subject + text.body


def test_an_answer_counts_until_the_time_itself():
    invited = ask(make_case(), make_volunteer(), make_staff())

    answer(invited, Answer.YES)
    with time_machine.travel(at(9, days=4)), pytest.raises(NotThere):
        answer(invited, Answer.NO)

    invited.refresh_from_db()
    assert invited.answer == Answer.YES


def test_who_pauses_is_not_asked():
    profile = make_volunteer()
    pause(profile, paused=True)

    with pytest.raises(NotServing):
        ask(make_case(), profile, make_staff())
