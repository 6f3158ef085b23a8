"""What is told about a case carries one way in for its reader."""

from urllib.parse import urlsplit

import pytest

from builders.cases import AMAL, BASIL, HUDA, make_case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.track import redeem_tracking
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.queries import about
from forms_engine.messages.services import render
from forms_engine.messages.sms import parts

pytestmark = pytest.mark.django_db


def token_of(message):
    path = urlsplit(open_envelope(message).context["link"]).path
    return path.split("/")[-2]


@pytest.mark.parametrize("applicant", [AMAL, BASIL, HUDA])
def test_the_link_in_a_letter_opens_its_case(applicant):
    case = make_case(applicant=applicant)

    opened, _secret = redeem_tracking(token_of(about(case.stream).get()))

    assert opened == case


def test_a_text_message_with_its_link_takes_two_parts_at_most(settings):
    settings.RAKEEN_BASE_URL = "https://requests.rakeen.example.org"
    message = about(make_case(applicant=BASIL).stream).get()

    body = render("received", "ar", message.channel, open_envelope(message).context).body

    assert parts(body) == 2


def test_without_an_address_no_link_is_made():
    case = make_case(applicant=Applicant(name="Amal"))

    assert (about(case.stream).get().state, case.passes.count()) == ("skipped", 0)
