"""The worker sends in the person's language, in order, and keeps trying."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from builders.messages import LINK, make_message
from forms_engine.messages.channels.local import folder
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.vault.services import destroy_key

START = datetime(2026, 5, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    return tmp_path


def states():
    return list(Message.objects.order_by("created_at").values_list("state", flat=True))


def close_the_outbox(var):
    """A file where the folder should be: the local channel then fails."""
    (var / "outbox").write_text("in the way")


def open_the_outbox(var):
    (var / "outbox").unlink()


@pytest.mark.django_db
def test_a_mail_arrives_as_a_readable_file():
    message = make_message(template="closed", language="en")

    drain()

    path = folder("email") / f"{message.pk}.txt"
    assert path.read_text("utf-8").splitlines()[:4] == [
        "To: amal@example.org",
        "Language: en",
        "Subject: Your request ABCD-2345 is closed",
        "",
    ]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
def test_a_text_message_arrives_in_arabic():
    message = make_message(template="closed", channel="sms", to="+966501234567")

    drain()

    text = (folder("sms") / f"{message.pk}.txt").read_text("utf-8")
    assert text == (
        "To: +966501234567\nLanguage: ar\n\n"
        f"ركين: أُغلق طلبك \u2066ABCD-2345\u2069\nللاطلاع:\n{LINK}\n"
    )


@pytest.mark.django_db
def test_a_repeat_overwrites_the_file():
    message = make_message()
    drain()
    Message.objects.update(state=State.QUEUED, sent_at=None)
    Job.objects.update(done_at=None)

    drain()

    assert [path.name for path in folder("email").iterdir()] == [f"{message.pk}.txt"]


@pytest.mark.django_db
def test_messages_of_one_case_keep_their_order(var):
    with time_machine.travel(START, tick=False) as clock:
        close_the_outbox(var)
        make_message()
        clock.shift(1)
        make_message(template="question")
        drain()
        first_try = states()
        open_the_outbox(var)
        clock.shift(61)
        drain()

    assert first_try == [State.FAILED, State.QUEUED]
    assert states() == [State.SENT, State.SENT]


@pytest.mark.django_db
def test_two_messages_of_one_case_leave_in_one_batch():
    make_message()
    make_message(template="question")

    drain()

    assert states() == [State.SENT, State.SENT]


@pytest.mark.django_db
def test_a_day_without_a_channel_loses_nothing_and_is_over_within_half_an_hour(var):
    with time_machine.travel(START, tick=False) as clock:
        close_the_outbox(var)
        for number in range(3):
            make_message(about=f"case:{number}")
        for _hour in range(24):
            clock.shift(3600)
            drain()
        during = set(states())
        open_the_outbox(var)
        for _minute in range(30):
            clock.shift(60)
            drain()

    assert (during, set(states())) == ({State.FAILED}, {State.SENT})


@pytest.mark.django_db
def test_after_72_hours_the_message_is_given_up_with_its_job(var):
    with time_machine.travel(START, tick=False) as clock:
        close_the_outbox(var)
        make_message()
        drain()
        clock.shift(timedelta(hours=72))
        drain()

    assert states() == [State.DEAD]
    assert Job.objects.get().dead_at is not None


@pytest.mark.django_db
def test_a_message_whose_key_is_gone_is_cancelled():
    destroy_key(make_message().key)

    drain()

    assert states() == [State.CANCELLED]
