"""At night no phone rings for what may be read in the morning."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import transaction

from builders.messages import make_context, make_message
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.messages.quiet import seconds_to_wait
from forms_engine.messages.services import Address, queue_message
from forms_engine.outbox.drain import drain

NIGHT = datetime(2026, 5, 24, 20, 30, tzinfo=UTC)  # 23:30 in Riyadh
SMALL_HOURS = datetime(2026, 5, 24, 23, 30, tzinfo=UTC)  # 02:30
MORNING = datetime(2026, 5, 25, 5, 0, 1, tzinfo=UTC)  # 08:00
PHONE = {"channel": "sms", "to": "+966501234567"}


@pytest.fixture(autouse=True)
def _quiet(settings, tmp_path):
    settings.RAKEEN_QUIET_HOURS = "21-8"
    settings.RAKEEN_VAR = tmp_path


@pytest.mark.parametrize(
    ("moment", "template", "channel", "urgent", "wait"),
    [
        (NIGHT, "accepted", "sms", False, 8.5),
        (SMALL_HOURS, "accepted", "whatsapp", False, 5.5),
        (MORNING, "accepted", "sms", False, 0),
        (NIGHT, "accepted", "email", False, 0),
        (NIGHT, "tracking_link", "sms", False, 0),
        (NIGHT, "accepted", "sms", True, 0),
    ],
)
def test_only_what_rings_and_is_not_urgent_waits_for_eight_in_riyadh(
    moment, template, channel, urgent, wait
):
    with time_machine.travel(moment, tick=False):
        assert seconds_to_wait(template, channel, urgent=urgent) // 3600 == wait // 1


@pytest.mark.parametrize("hours", ["", "off", "22-"])
def test_without_hours_nothing_waits(settings, hours):
    settings.RAKEEN_QUIET_HOURS = hours
    with time_machine.travel(NIGHT, tick=False):
        assert seconds_to_wait("accepted", "sms") == 0


@pytest.mark.django_db
def test_at_night_the_asked_for_overtakes_what_waits_and_both_arrive():
    with time_machine.travel(NIGHT, tick=False):
        waiting = make_message(template="accepted", **PHONE)
    with time_machine.travel(SMALL_HOURS, tick=False):
        asked = make_message(template="tracking_link", **PHONE)
        drain()
        states = dict(Message.objects.values_list("pk", "state"))
        assert states == {waiting.pk: State.QUEUED, asked.pk: State.SENT}

    with time_machine.travel(MORNING, tick=False):
        drain()

    assert Message.objects.filter(state=State.SENT).count() == 2


@pytest.mark.django_db
def test_an_urgent_case_knows_no_night():
    with time_machine.travel(NIGHT, tick=False):
        with transaction.atomic():
            queue_message(
                template="accepted",
                language="ar",
                address=Address("sms", PHONE["to"]),
                context=make_context("accepted"),
                about="case:1",
                dedupe="once",
                urgent=True,
            )
        drain()

    assert Message.objects.get().state == State.SENT
