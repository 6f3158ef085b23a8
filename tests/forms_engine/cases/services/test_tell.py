"""What is told about a case carries one way in for its reader."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from builders.cases import AMAL, BASIL, HUDA, make_case
from builders.staff import make_staff
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.track import redeem_tracking
from forms_engine.clock.calendars import both
from forms_engine.messages import wordings
from forms_engine.messages.channels.local import folder
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.queries import about
from forms_engine.messages.services import render
from forms_engine.messages.sms import parts
from forms_engine.messages.wordings import Place
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

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


def test_a_message_without_a_text_in_the_persons_language_is_english_throughout():
    case = make_case(applicant=replace(AMAL, contact_language="tr"))

    message = about(case.stream).get()
    values = open_envelope(message).context

    assert message.language == "en"
    assert both(case.promised_date, "en") == values["date"]
    assert urlsplit(values["link"]).path.startswith("/tr/")


def test_a_message_is_in_the_persons_language_once_it_is_written_in_it():
    editor = make_staff(role=Role.EDITOR)
    for channel, subject in (("email", "Alındı"), ("sms", "")):
        place = Place("received", "tr", channel)
        dated = "{date}\n" if channel == "email" else ""
        body = f"{{reference}}\n{dated}{{link}}"
        wordings.save(place, subject, body, by=editor, seen=0)

    case = make_case(applicant=replace(AMAL, contact_language="tr"))

    message = about(case.stream).get()
    assert message.language == "tr"
    assert both(case.promised_date, "tr") == open_envelope(message).context["date"]
    drain()
    written = folder(message.channel) / f"{message.pk}.txt"
    assert "Language: tr" in written.read_text("utf-8")
