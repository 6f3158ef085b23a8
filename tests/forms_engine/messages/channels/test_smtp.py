"""Mail reaches a real SMTP server, with an identity that survives a repeat."""

import socket
from email import message_from_bytes, policy

import pytest
import time_machine
from aiosmtpd.controller import Controller

from builders.messages import make_message
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job


class Sink:
    """Keeps what it accepts; `answer` is what it says to the next mails."""

    def __init__(self):
        self.mails, self.answer = [], "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250"):
            self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return self.answer

    @property
    def ids(self):
        return [mail["Message-ID"] for mail in self.mails]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def sink(settings):
    settings.RAKEEN_CHANNELS = {"email": "smtp", "sms": "local"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.DEFAULT_FROM_EMAIL = "ركين <rakeen@rakeen.example.org>"
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=settings.EMAIL_PORT)
    controller.start()
    yield sink
    controller.stop()


def state():
    return Message.objects.get().state


@pytest.mark.django_db
def test_a_mail_is_whole(sink):
    message = make_message(template="closed", language="en")

    drain()

    (mail,) = sink.mails
    assert mail["To"] == "amal@example.org"
    assert mail["Subject"] == "Your request ABCD-2345 is closed"
    assert mail["Message-ID"] == f"<{message.pk}@rakeen.example.org>"
    assert mail["Content-Language"] == "en"
    assert "The work on your request ABCD-2345 is complete" in mail.get_content()


@pytest.mark.django_db
def test_arabic_arrives_as_it_was_written(sink):
    make_message(template="closed")

    drain()

    (mail,) = sink.mails
    assert mail["Subject"] == "أُغلق طلبك رقم \u2066ABCD-2345\u2069"
    assert "جمعية ركين لإعانة الحاج والمعتمر" in mail.get_content()


@pytest.mark.parametrize("answer", ["451 come back later", "550 we do not know amal"])
@pytest.mark.django_db
def test_a_refused_mail_is_sent_when_the_server_takes_it(sink, answer):
    with time_machine.travel("2026-05-24 09:00Z", tick=False) as clock:
        message = make_message()
        sink.answer = answer
        drain()
        refused = (state(), Job.objects.get().last_error)
        sink.answer = "250 OK"
        clock.shift(30)
        drain()

    assert refused[0] == State.FAILED
    assert refused[1].startswith("ChannelError at smtp.py:")
    assert (state(), sink.ids) == (State.SENT, [f"<{message.pk}@rakeen.example.org>"])


@pytest.mark.django_db
def test_a_server_that_is_away_is_tried_again(sink, settings):
    with time_machine.travel("2026-05-24 09:00Z", tick=False) as clock:
        make_message()
        here, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()
        drain()
        settings.EMAIL_PORT = here
        clock.shift(30)
        drain()

    assert (state(), len(sink.mails)) == (State.SENT, 1)


@pytest.mark.django_db
def test_a_crash_after_handing_over_repeats_the_same_message_id(sink):
    make_message()
    drain()
    Message.objects.update(state=State.QUEUED, sent_at=None)
    Job.objects.update(done_at=None)

    drain()

    assert (len(sink.ids), len(set(sink.ids))) == (2, 1)


@pytest.mark.django_db
def test_an_address_that_is_none_fails_without_being_named(sink):
    make_message(to="amal@@example.org")

    drain()

    error = Job.objects.get().last_error
    assert (state(), sink.mails) == (State.FAILED, [])
    assert "amal" not in error
