"""Saving for later shows a link, and sends it where a contact is known."""

from builders.runs import make_run
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.runs.services import save_for_later
from forms_engine.runs.services.returning import contact


def sent():
    return [(m.template, m.channel, open_envelope(m).to) for m in Message.objects.order_by("pk")]


def test_without_a_contact_nothing_is_sent_and_the_link_is_there(db):
    run, _secret = make_run(until="person")

    assert len(save_for_later(run).token) >= 43
    assert sent() == []


def test_the_link_goes_to_the_mail_address_where_there_is_one(db, settings):
    settings.RAKEEN_BASE_URL = "https://rakeen.example"
    run, _secret = make_run(until="contact")

    way = save_for_later(run)

    assert sent() == [("resume_link", "email", "amal@example.org")]
    context = open_envelope(Message.objects.get()).context
    assert context["link"] == f"https://rakeen.example/ar/resume/{way.token}/"
    assert context["code"] == way.code


def test_the_link_goes_to_the_phone_otherwise(db):
    contact_typed = {"phone": ["0501234567"], "contact_language": ["ar"]}
    run, _secret = make_run(until="contact", typed={"contact": contact_typed})

    save_for_later(run)

    assert sent() == [("resume_link", "sms", "+966501234567")]


def test_saving_again_sends_no_second_message(db):
    run, _secret = make_run(until="contact")

    assert save_for_later(run) == save_for_later(run)
    assert len(sent()) == 1


def test_a_guardians_phone_is_not_the_volunteers(db):
    given = {"person": {"email": "b@example.org"}, "guardian": {"guardian_phone": "+966551234567"}}
    run, _secret = make_run("volunteer")

    assert contact(run, given).to == "b@example.org"
    assert contact(run, {"guardian": given["guardian"]}) is None
