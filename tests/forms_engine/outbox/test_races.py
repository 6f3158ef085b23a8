"""Four drains on one database file: each job is done exactly once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from builders.outbox import acting, make_jobs
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.vault.models import DataKey
from forms_engine.vault.services import new_key

THREADS, JOBS = 4, 200


def drain_together():
    """Start four drains at one moment and return how many jobs each ran."""
    barrier = Barrier(THREADS)

    def one(_):
        barrier.wait()
        try:
            return sum(iter(lambda: drain(limit=20), 0))
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, range(THREADS)))


@pytest.mark.django_db(transaction=True)
def test_four_drains_do_each_job_exactly_once_in_the_database():
    make_jobs(JOBS)

    with acting(lambda payload: new_key() and None):
        counts = drain_together()

    assert (sum(counts), DataKey.objects.count()) == (JOBS, JOBS)
    assert Job.objects.open().count() == 0


@pytest.mark.django_db(transaction=True)
def test_four_drains_share_outside_acts_without_doubling_them():
    make_jobs(JOBS)
    seen = []

    with acting(lambda payload: seen.append(payload["n"]), outside=True):
        drain_together()

    assert sorted(seen) == list(range(JOBS))
