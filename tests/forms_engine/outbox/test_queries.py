"""The health check sees how long the oldest work has waited."""

from datetime import timedelta

import pytest
import time_machine

from builders.outbox import make_job
from forms_engine.clock.time import now
from forms_engine.outbox.queries import dead_jobs, oldest_due_age


@pytest.mark.django_db
@time_machine.travel("2026-05-24 09:00Z", tick=False)
def test_only_open_jobs_that_are_due_count():
    make_job(key="done", due_in=-900, done_at=now())
    make_job(key="young", due_in=-10)
    make_job(key="old", due_in=-70)
    make_job(key="future", due_in=70)

    assert oldest_due_age() == timedelta(seconds=70)


@pytest.mark.django_db
def test_nothing_due_has_no_age():
    make_job(due_in=70)

    assert oldest_due_age() is None


@pytest.mark.django_db
def test_dead_jobs_come_latest_first():
    make_job(key="first", dead_at=now())
    make_job(key="living")
    make_job(key="second", dead_at=now())

    assert [job.key for job in dead_jobs()] == ["second", "first"]
