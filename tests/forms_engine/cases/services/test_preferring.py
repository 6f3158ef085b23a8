"""A person is written to as they like it, or only when it must be."""

from dataclasses import replace

import pytest

from builders.cases import AMAL, BASIL, make_case
from builders.staff import make_staff
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.sealed import open_applicant
from forms_engine.cases.services import preferring
from forms_engine.cases.services.tell import tell
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.messages.templates import NECESSARY
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role
from forms_engine.surveys.recipients import recipient_of

pytestmark = pytest.mark.django_db
WORDS = {"question": "?", "reason": "!", "clause": "L52", "until": "", "conditions": ""}


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path


def told(case, template):
    tell(case, template, dedupe=f"{case.pk}:{template}", context=WORDS)
    return Message.objects.get(about=case.stream, template=template)


def test_the_next_message_takes_the_channel_and_the_language():
    case = make_case()

    preferring.prefer(case, channel="sms", language="en", by=None)

    message = told(case, "accepted")
    assert (message.channel, message.language) == ("sms", "en")
    assert open_applicant(case).phone == AMAL.phone


@pytest.mark.parametrize(
    ("channel", "language", "wrong"),
    [("email", "ar", "channel"), ("whatsapp", "ar", "channel"), ("sms", "tlh", "language")],
)
def test_what_cannot_reach_the_person_is_refused(channel, language, wrong):
    with pytest.raises(MissingFact) as refused:
        preferring.prefer(make_case(applicant=BASIL), channel=channel, language=language, by=None)

    assert refused.value.name == wrong


def test_whatsapp_is_taken_where_it_is_on_and_has_the_text(settings):
    settings.RAKEEN_CHANNELS = settings.RAKEEN_CHANNELS | {"whatsapp": "local"}
    settings.RAKEEN_WHATSAPP = {"templates": {"accepted": "a"}}
    case = make_case(applicant=BASIL)

    preferring.prefer(case, channel="whatsapp", language="ar", by=None)

    assert [told(case, name).channel for name in ("accepted", "registered")] == ["whatsapp", "sms"]
    assert preferring.channels(case) == ["whatsapp", "sms"]


def test_without_contact_only_the_necessary_goes_and_what_waits_is_held_back():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    waiting, due = told(case, "registered"), told(case, "withdrawn")

    preferring.stop(case, "Asked for it by phone", by=amal)
    held, necessary = told(case, "delivered"), told(case, "refused")
    drain()

    states = dict(Message.objects.values_list("pk", "state"))
    assert [states[m.pk] for m in (waiting, held)] == [State.WITHHELD] * 2
    assert [states[m.pk] for m in (due, necessary)] == [State.SENT] * 2
    assert recipient_of(case) is None
    preferring.resume(case, by=amal)
    assert told(case, "question").state == State.QUEUED


def test_a_language_that_is_only_spoken_is_kept_for_those_who_call():
    case = make_case(applicant=replace(AMAL, contact_language="sw"))

    preferring.prefer(case, channel="sms", language="en", by=None)

    assert (open_applicant(case).contact_language, told(case, "accepted").language) == ("sw", "en")


def test_a_stop_needs_its_reason_and_a_role():
    with pytest.raises(MissingFact):
        preferring.stop(make_case(), " ", by=None)
    with pytest.raises(ForbiddenMove):
        preferring.stop(make_case(), "why", by=make_staff(role=Role.COMMITTEE))


def test_the_necessary_is_what_they_ask_the_decision_and_what_guards_their_data():
    assert {"question", "accepted", "refused", "tracking_link", "contact_changed"} < NECESSARY
    assert NECESSARY.isdisjoint({"survey", "closed", "delivered", "date_changed", "written"})
