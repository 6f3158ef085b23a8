"""An address that does not work is left, and the person's other way is taken."""

from dataclasses import replace
from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
import time_machine
from django.core.mail import EmailMessage

from builders.cases import AMAL, make_case
from builders.staff import make_staff
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.services import bouncing
from forms_engine.clock.time import now
from forms_engine.messages.bounces import bounces, forget_old, mark
from forms_engine.messages.enums import State, Why
from forms_engine.messages.models import Bounce, Message
from forms_engine.messages.types import Address
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
MAIL, SMS = Address("email", AMAL.email), Address("sms", AMAL.phone)


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path


def sent(case):
    rows = Message.objects.filter(about=case.stream).order_by("created_at")
    return [(row.channel, row.state) for row in rows]


def test_a_message_to_an_address_that_bounces_goes_by_text_message():
    case = make_case()
    mark(MAIL, Why.STAFF)

    drain()

    assert sent(case) == [("email", State.BOUNCED), ("sms", State.SENT)]


def test_a_message_to_a_dead_number_goes_by_mail_with_all_that_a_letter_names():
    case = make_case(applicant=replace(AMAL, channel="sms"))
    mark(SMS, Why.STAFF)

    drain()

    assert sent(case) == [("sms", State.BOUNCED), ("email", State.SENT)]


@pytest.mark.parametrize("applicant", [AMAL, replace(AMAL, phone="")])
def test_where_no_way_is_left_the_message_says_so(applicant):
    case = make_case(applicant=applicant)
    mark(MAIL, Why.STAFF)
    mark(SMS, Why.STAFF)

    drain()

    assert sent(case) == [("email", State.BOUNCED)]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((550, b"5.1.1 no such user"), (State.BOUNCED, 1)),
        ((550, b"5.7.1 refused by policy"), (State.FAILED, 0)),
        ((451, b"4.1.1 later"), (State.FAILED, 0)),
    ],
)
def test_a_mail_server_that_knows_no_such_mailbox_marks_the_address(
    settings, monkeypatch, answer, outcome
):
    settings.RAKEEN_CHANNELS = {"email": "smtp", "sms": "local"}

    def refuse(self):
        raise SMTPRecipientsRefused({AMAL.email: answer})

    monkeypatch.setattr(EmailMessage, "send", refuse)
    case = make_case()

    drain()

    assert (sent(case)[0][1], Bounce.objects.count()) == outcome


def test_after_a_year_an_address_is_tried_again():
    mark(MAIL, Why.STAFF)
    with time_machine.travel(now() + timedelta(days=364)):
        forget_old()
        assert bounces(MAIL)
    with time_machine.travel(now() + timedelta(days=366)):
        forget_old()

    assert not bounces(MAIL)


def test_staff_mark_an_address_and_clear_it_again():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)

    bouncing.report(case, "email", by=amal)
    marked = list(bouncing.broken(case))
    bouncing.restore(case, "email", by=amal)

    assert (marked, bouncing.broken(case)) == ([MAIL], {})
    with pytest.raises(MissingFact):
        bouncing.report(case, "pigeon", by=amal)
    with pytest.raises(ForbiddenMove):
        bouncing.report(case, "email", by=make_staff(role=Role.COMMITTEE))
