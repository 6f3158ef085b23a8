"""Jobs are written with their cause, once, and hold nothing personal or nested."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from builders.outbox import make_job
from forms_engine.outbox.errors import BadPayload, NotDead, OutsideTransaction
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import Due, cancel, enqueue, enqueue_many, rerun

LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
def test_a_job_outside_the_transaction_of_its_cause_is_refused():
    with pytest.raises(OutsideTransaction):
        enqueue("test.act", "amal", {})

    assert Job.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_job_vanishes_with_its_cause():
    with transaction.atomic():
        enqueue("test.act", "amal", {})
        transaction.set_rollback(True)

    assert Job.objects.count() == 0


@pytest.mark.django_db
def test_the_same_kind_and_key_give_the_old_job():
    first = enqueue("test.act", "amal", {"case": "1"}, due_at=LATER)
    second = enqueue("test.act", "amal", {"case": "2"})

    assert second.pk == first.pk
    assert (second.payload, second.due_at) == ({"case": "1"}, LATER)


@pytest.mark.django_db
def test_other_kinds_may_use_the_same_key():
    first, second = enqueue("test.act", "amal", {}), enqueue("test.other", "amal", {})

    assert first.pk != second.pk


@pytest.mark.parametrize("value", [None, 1.5, True, ["x"], {"x": 1}])
@pytest.mark.django_db
def test_only_flat_text_and_whole_numbers_are_carried(value):
    with pytest.raises(BadPayload):
        enqueue("test.act", "amal", {"case": value})


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.django_db
def test_many_jobs_cost_one_insert(django_assert_num_queries, count):
    with django_assert_num_queries(1):
        enqueue_many("test.act", [Due(str(n), {"n": n}, LATER) for n in range(count)])

    assert Job.objects.count() == count


@pytest.mark.django_db
def test_a_cancelled_job_stays_and_is_cancelled_once():
    job = make_job()

    assert [cancel("test.act", "amal"), cancel("test.act", "amal")] == [True, False]
    job.refresh_from_db()
    assert job.cancelled_at is not None


@pytest.mark.django_db
def test_a_done_job_cannot_be_cancelled():
    make_job(done_at=LATER)

    assert cancel("test.act", "amal") is False


@pytest.mark.django_db
def test_a_dead_job_gets_a_new_life():
    job = make_job(dead_at=LATER, attempts=40, failing_since=LATER, due_in=-99)

    rerun(job)

    assert (job.dead_at, job.attempts, job.failing_since) == (None, 0, None)


@pytest.mark.django_db
def test_a_living_job_cannot_be_run_again():
    with pytest.raises(NotDead):
        rerun(make_job())
