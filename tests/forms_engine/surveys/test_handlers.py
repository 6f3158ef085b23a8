"""The outbox knows this room's kinds, and a case's journey leads to its survey."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction

from builders.surveys import make_ended_case
from forms_engine.clock.time import now
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.handlers import registry
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import enqueue

KINDS = ["evaluation.blend", "evaluation.due", "evaluation.remind"]


def sent():
    return list(Message.objects.order_by("created_at").values_list("template", flat=True))


def test_every_kind_has_its_handler():
    assert sorted(kind for kind in registry if kind.startswith("evaluation.")) == KINDS


@pytest.mark.django_db(transaction=True)
def test_a_whole_term_asks_once_reminds_once_and_ends():
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False) as clock:
        case = make_ended_case()
        with transaction.atomic():
            due = now() + timedelta(days=3)
            enqueue("evaluation.due", f"{case.id}:1", {"case": str(case.id)}, due_at=due)
        for _day in range(30):
            clock.shift(timedelta(days=1))
            drain()

    assert sent() == ["survey", "survey_reminder"]
    assert Job.objects.filter(kind__in=KINDS, done_at=None).count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_case_that_ends_twice_is_asked_once():
    case = make_ended_case()
    with transaction.atomic():
        enqueue("evaluation.due", f"{case.id}:4", {"case": str(case.id)})
        enqueue("evaluation.due", f"{case.id}:6", {"case": str(case.id)})

    drain()

    assert sent() == ["survey"]


@pytest.mark.django_db(transaction=True)
def test_a_case_that_is_gone_stops_no_other():
    case = make_ended_case()
    with transaction.atomic():
        enqueue("evaluation.due", "gone", {"case": "3b241101-e2bb-4255-8caf-4136c566a962"})
        enqueue("evaluation.due", "there", {"case": str(case.id)})

    drain()

    assert sent() == ["survey"]
    assert Job.objects.filter(kind="evaluation.due", done_at=None).count() == 0
