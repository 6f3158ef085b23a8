"""Messages are queued once with their cause, can be stopped, sent again, and erased."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import transaction

from builders.messages import make_context, make_message
from builders.outbox import make_job
from forms_engine.messages.channels.local import folder
from forms_engine.messages.enums import State
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.errors import MissingContext, NotStopped
from forms_engine.messages.models import Message
from forms_engine.messages.queries import about, latest
from forms_engine.messages.services import Address, cancel_unsent, erase, queue_message, resend
from forms_engine.outbox.drain import drain
from forms_engine.outbox.errors import OutsideTransaction
from forms_engine.outbox.models import Job
from forms_engine.vault.errors import KeyDestroyed


@pytest.fixture(autouse=True)
def _own_outbox(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path


@pytest.mark.django_db
def test_a_message_and_its_job_are_written_together():
    message = make_message()

    assert message.state == State.QUEUED
    jobs = Job.objects.values_list("kind", "key", "payload")
    assert list(jobs) == [("message.send", str(message.pk), {"message": str(message.pk)})]


@pytest.mark.django_db(transaction=True)
def test_a_message_needs_the_transaction_of_its_cause():
    with pytest.raises(OutsideTransaction):
        queue_message(
            template="withdrawn",
            language="ar",
            address=Address("email", "amal@example.org"),
            context=make_context("withdrawn"),
            about="case:1",
            dedupe="once",
        )


@pytest.mark.django_db
def test_the_same_dedupe_makes_one_message():
    first = make_message(dedupe="case 1 received")
    second = make_message(dedupe="case 1 received", to="basil@example.org")

    assert first.pk == second.pk
    assert Job.objects.count() == 1


@pytest.mark.django_db
def test_what_the_template_does_not_name_is_not_kept():
    message = make_message(template="withdrawn", name="Amal", story="private")

    assert open_envelope(message).context == {"reference": "ABCD-2345"}


@pytest.mark.django_db
def test_a_missing_value_is_refused_before_anything_is_written():
    with pytest.raises(MissingContext), transaction.atomic():
        queue_message(
            template="received",
            language="ar",
            address=Address("email", "amal@example.org"),
            context={},
            about="case:1",
            dedupe="once",
        )

    assert Message.objects.count() == 0


@pytest.mark.django_db
def test_without_an_address_the_row_says_so():
    message = make_message(to="")

    assert message.state == State.SKIPPED
    assert Job.objects.count() == 0


@pytest.mark.django_db
def test_the_row_shows_neither_address_nor_reference():
    message = make_message()

    stored = Message.objects.filter(pk=message.pk).values().get()
    stored["sealed"] = bytes(stored["sealed"])
    assert [word for word in ("amal", "ABCD-2345") if word in repr(stored)] == []


@pytest.mark.django_db
def test_what_has_not_left_can_be_stopped():
    message = make_message()
    make_message(about="case:2")

    stopped = cancel_unsent("case:1")
    drain()

    message.refresh_from_db()
    assert (stopped, message.state) == (1, State.CANCELLED)
    assert [path.stem for path in folder("email").glob("*.txt")] == [
        str(Message.objects.get(about="case:2").pk)
    ]


@pytest.mark.django_db
def test_only_what_was_queued_since_then_is_stopped():
    with time_machine.travel(datetime(2026, 5, 1, tzinfo=UTC)):
        early = make_message()
    late = make_message()

    cancel_unsent("case:1", since=datetime(2026, 5, 2, tzinfo=UTC))

    states = {row.pk: row.state for row in Message.objects.all()}
    assert states == {early.pk: State.QUEUED, late.pk: State.CANCELLED}


@pytest.mark.django_db
def test_what_was_sent_stays_sent():
    message = make_message()
    drain()

    assert cancel_unsent("case:1") == 0
    message.refresh_from_db()
    assert message.state == State.SENT


@pytest.mark.django_db
def test_a_message_given_up_can_be_sent_again():
    message = make_message()
    Message.objects.update(state=State.DEAD)
    Job.objects.update(dead_at=datetime(2026, 5, 1, tzinfo=UTC))

    resend(message)
    drain()

    message.refresh_from_db()
    assert message.state == State.SENT


@pytest.mark.django_db
def test_a_message_on_its_way_cannot_be_sent_again():
    with pytest.raises(NotStopped):
        resend(make_message())


@pytest.mark.django_db
def test_erasing_leaves_a_row_and_nothing_in_it():
    message = make_message()
    drain()

    erase(message)

    message.refresh_from_db()
    assert (message.state, list(folder("email").iterdir())) == (State.SENT, [])
    with pytest.raises(KeyDestroyed):
        open_envelope(message)


@pytest.mark.django_db
def test_an_erased_message_is_never_sent():
    message = make_message()

    erase(message)
    drain()

    message.refresh_from_db()
    assert message.state == State.CANCELLED
    assert not folder("email").exists()


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.django_db
def test_lists_open_nothing(django_assert_num_queries, count):
    messages = [make_message() for _ in range(count)]
    make_job(kind="other")

    with django_assert_num_queries(2):
        of_case, all_of_them = list(about("case:1")), list(latest())

    assert (of_case, all_of_them) == (messages, messages[::-1])


@pytest.mark.django_db
def test_the_outbox_can_be_seen_by_state():
    make_message()
    dead = make_message()
    Message.objects.filter(pk=dead.pk).update(state=State.DEAD)

    assert list(latest(state=State.DEAD)) == [dead]
