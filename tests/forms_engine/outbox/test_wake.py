"""A commit wakes the worker once; a queue that is away changes nothing."""

import pytest
from django.db import transaction

from builders.outbox import acting
from forms_engine.outbox import tasks
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import enqueue


@pytest.mark.django_db
def test_one_transaction_pokes_once(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        enqueue("test.act", "amal", {})
        enqueue("test.act", "basil", {})

    assert len(callbacks) == 1


@pytest.mark.django_db(transaction=True)
def test_a_commit_sets_the_work_going():
    seen = []

    with acting(seen.append):
        with transaction.atomic():
            enqueue("test.act", "amal", {"case": "1"})
            before = list(seen)

    assert (before, seen) == ([], [{"case": "1"}])


@pytest.mark.django_db(transaction=True)
def test_a_queue_that_is_away_loses_nothing(monkeypatch):
    def away():
        raise ConnectionError

    monkeypatch.setattr(tasks, "drain_now", away)

    with transaction.atomic():
        enqueue("test.act", "amal", {})

    assert Job.objects.open().count() == 1


@pytest.mark.django_db
def test_the_sweep_finds_what_nobody_was_woken_for():
    enqueue("test.act", "amal", {"case": "1"})
    seen = []

    with acting(seen.append):
        tasks.sweep.call_local()

    assert seen == [{"case": "1"}]
