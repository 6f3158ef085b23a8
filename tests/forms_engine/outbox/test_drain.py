"""Due jobs are done once, in order, and a failing one neither stops nor loses anything."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from builders.outbox import acting, make_job, make_jobs
from forms_engine.outbox.drain import drain
from forms_engine.outbox.errors import Later
from forms_engine.outbox.handlers import Receipt
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import cancel
from forms_engine.vault.models import DataKey
from forms_engine.vault.services import new_key

START = datetime(2026, 5, 24, 9, 0, tzinfo=UTC)


def fail(payload):
    raise ValueError("amal@example.org was refused")


def fail_after_writing(payload):
    new_key()
    raise ValueError


@pytest.mark.django_db
def test_due_jobs_are_done_oldest_first():
    make_job(key="young", payload={"n": 2}, due_in=-1)
    make_job(key="old", payload={"n": 1}, due_in=-9)
    make_job(key="future", payload={"n": 3}, due_in=60)
    seen = []

    with acting(lambda payload: seen.append(payload["n"])):
        count = drain()

    assert (count, seen) == (2, [1, 2])
    assert sorted(Job.objects.filter(done_at=None).values_list("key", flat=True)) == ["future"]


@pytest.mark.django_db
def test_a_done_job_is_not_done_again():
    make_job()
    seen = []

    with acting(seen.append):
        counts = [drain(), drain()]

    assert (counts, seen) == ([1, 0], [{}])


@pytest.mark.django_db
def test_a_limit_is_kept_across_batches():
    make_jobs(250)

    with acting(lambda payload: None):
        assert [drain(limit=150), drain(limit=150)] == [150, 100]


@pytest.mark.django_db
def test_jobs_of_kinds_nobody_handles_wait():
    make_job(kind="test.tomorrow")

    with acting(lambda payload: None):
        assert drain() == 0

    assert Job.objects.open().count() == 1


@pytest.mark.django_db
def test_an_inside_act_that_fails_leaves_no_trace():
    make_job()

    with acting(fail_after_writing):
        drain()

    job = Job.objects.get()
    assert (DataKey.objects.count(), job.done_at, job.attempts) == (0, None, 1)


@pytest.mark.django_db
def test_one_failure_does_not_stop_the_others():
    make_jobs(3)
    seen = []

    def act(payload):
        if payload["n"] == 1:
            raise ValueError
        seen.append(payload["n"])

    with acting(act):
        drain()

    assert seen == [0, 2]


@pytest.mark.django_db
def test_what_is_kept_of_an_error_names_its_place_but_no_person():
    make_job()

    with acting(fail):
        drain()

    error = Job.objects.get().last_error
    assert error.startswith("ValueError at test_drain.py:")
    assert "amal" not in error


@pytest.mark.django_db
def test_failures_back_off_to_25_minutes_and_die_after_72_hours():
    with time_machine.travel(START, tick=False) as clock, acting(fail):
        make_job()
        pauses = []
        while Job.objects.open().exists():
            drain()
            job = Job.objects.get()
            if not job.dead_at:
                pauses.append(round((job.due_at - datetime.now(UTC)).total_seconds()))
                clock.move_to(job.due_at)

    assert pauses[:7] == [30, 60, 120, 240, 480, 960, 1500]
    assert set(pauses[6:]) == {1500}
    assert timedelta(hours=72) <= job.dead_at - START < timedelta(hours=72, minutes=25)


@pytest.mark.django_db
def test_days_without_a_worker_do_not_kill_a_job():
    with time_machine.travel(START, tick=False) as clock, acting(fail):
        make_job()
        clock.shift(timedelta(days=9))
        drain()

    assert Job.objects.open().count() == 1


@pytest.mark.django_db
def test_a_dying_job_tells_its_room_in_the_same_breath():
    make_job(payload={"case": "7"}, attempts=99, failing_since=START)
    told = []

    with acting(fail, on_dead=told.append):
        drain()

    assert told == [{"case": "7"}]
    assert Job.objects.get().dead_at is not None


@pytest.mark.django_db
def test_later_is_no_failure():
    def act(payload):
        raise Later(90)

    with time_machine.travel(START, tick=False), acting(act):
        make_job()
        drain()

    job = Job.objects.get()
    assert (job.due_at, job.attempts) == (START + timedelta(seconds=90), 0)


@pytest.mark.django_db
def test_a_job_cancelled_meanwhile_leaves_no_trace():
    def act(payload):
        new_key()

    make_jobs(2)
    with acting(lambda payload: cancel("test.act", "1") if payload["n"] == 0 else act(payload)):
        drain()

    assert DataKey.objects.count() == 0
    assert Job.objects.get(key="1").done_at is None


@pytest.mark.django_db
def test_a_lease_holds_others_off_and_runs_out():
    make_job(leased_until=START + timedelta(minutes=3), lease_token="another", due_in=0)
    Job.objects.update(due_at=START)
    seen = []

    with time_machine.travel(START, tick=False) as clock, acting(seen.append):
        held = drain()
        clock.shift(timedelta(minutes=3, seconds=1))
        free = drain()

    assert (held, free, seen) == (0, 1, [{}])


@pytest.mark.django_db
def test_receipts_of_outside_acts_are_written_with_the_mark():
    make_jobs(3)
    written = []

    def act(payload):
        return Receipt(lambda: written.append(payload["n"]), repeatable=payload["n"] != 1)

    with acting(act, outside=True):
        drain()

    assert written == [1, 0, 2]
    assert Job.objects.open().count() == 0


@pytest.mark.django_db
def test_an_act_that_waits_for_one_of_its_batch_is_done_in_the_same_batch():
    make_jobs(2)
    written = set()

    def act(payload):
        if payload["n"] == 1 and 0 not in written:
            raise Later(60)
        return Receipt(lambda: written.add(payload["n"]), repeatable=True)

    with acting(act, outside=True):
        drain()

    assert written == {0, 1}
