"""An invitation that comes back goes by text message while its survey is open."""

from dataclasses import replace

import pytest

from builders.surveys import AMAL, make_ended_case
from forms_engine.messages.bounces import mark
from forms_engine.messages.enums import Why
from forms_engine.messages.models import Message
from forms_engine.messages.types import Address
from forms_engine.outbox.drain import drain
from forms_engine.surveys.models import Invitation
from forms_engine.surveys.services.invite import invite

pytestmark = pytest.mark.django_db
MAIL, SMS = Address("email", AMAL.email), Address("sms", AMAL.phone)


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    settings.RAKEEN_QUIET_HOURS = ""


def ways(invitation):
    rows = Message.objects.filter(about=invitation.stream).order_by("created_at")
    return [(row.channel, row.state) for row in rows]


def make_refused(applicant=AMAL, *, before=lambda invitation: None):
    invitation = invite(make_ended_case(applicant=applicant).id)
    before(invitation)
    mark(MAIL, Why.REPORTED)
    drain()
    return invitation


def test_a_survey_whose_mail_is_refused_goes_by_text_message():
    assert ways(make_refused()) == [("email", "bounced"), ("sms", "sent")]


def test_where_no_phone_is_known_or_it_does_not_work_nothing_more_is_sent():
    assert ways(make_refused(replace(AMAL, phone=""))) == [("email", "bounced")]
    mark(SMS, Why.STAFF)
    assert ways(make_refused()) == [("email", "bounced")]


def test_whoever_has_answered_or_wants_no_messages_is_not_asked_again():
    answered = make_refused(
        before=lambda one: Invitation.objects.filter(pk=one.pk).update(answered=True)
    )

    assert ways(answered) == [("email", "bounced")]
    assert invite(make_ended_case(applicant=replace(AMAL, no_contact="self")).id) is None
