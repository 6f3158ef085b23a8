"""One reminder, and none to people who have answered."""

from datetime import timedelta

import pytest
import time_machine

from builders.surveys import make_ended_case
from forms_engine.clock.time import now
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.surveys.models import Invitation
from forms_engine.surveys.queries import open_invitation
from forms_engine.surveys.services.answer import record_answer
from forms_engine.surveys.services.invite import invite
from forms_engine.surveys.services.remind import remind

START = "2026-11-22T08:00:00Z"


def token_of(template):
    message = Message.objects.get(template=template)
    return open_envelope(message).context["link"].rstrip("/").rsplit("/", 1)[1]


@pytest.mark.django_db
def test_the_reminder_has_a_link_of_its_own_and_the_first_keeps_working():
    invitation = invite(make_ended_case().id)

    assert remind(invitation.id) is True

    assert token_of("survey") != token_of("survey_reminder")
    assert open_invitation(token_of("survey")) == invitation
    assert open_invitation(token_of("survey_reminder")) == invitation


@pytest.mark.django_db
def test_the_second_reminder_is_not_made():
    invitation = invite(make_ended_case().id)
    remind(invitation.id)

    assert remind(invitation.id) is False
    assert Message.objects.filter(template="survey_reminder").count() == 1


@pytest.mark.django_db
def test_nobody_who_answered_is_reminded():
    invitation = invite(make_ended_case().id)
    record_answer(token_of("survey"), procedure=4, provider=4)

    assert remind(invitation.id) is False
    assert Message.objects.filter(template="survey_reminder").count() == 0


@pytest.mark.django_db
def test_nobody_is_reminded_of_a_closed_survey():
    invitation = invite(make_ended_case().id)
    Invitation.objects.update(expires_at=now())

    assert remind(invitation.id) is False


@pytest.mark.django_db(transaction=True)
def test_the_worker_reminds_on_its_day_and_only_once():
    with time_machine.travel(START, tick=False) as clock:
        invite(make_ended_case().id)
        clock.shift(timedelta(days=5, minutes=-1))
        drain()
        before = Message.objects.filter(template="survey_reminder").count()
        clock.shift(timedelta(minutes=1))

        drain()
        Job.objects.filter(kind="evaluation.remind").update(done_at=None)
        drain()

    assert before == 0
    assert Message.objects.filter(template="survey_reminder").count() == 1
