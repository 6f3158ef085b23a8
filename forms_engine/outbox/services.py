"""Writes jobs, in the transaction of the change that causes them; cancels and revives them."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction

from forms_engine.clock.time import now
from forms_engine.prepared import Prepared, PreparedInsert, Slot

from .errors import BadPayload, NotDead, OutsideTransaction
from .handlers import Payload
from .models import Job
from .wake import wake

BULK = 500
_ADD = PreparedInsert(Job, ignore=True)
_FIND = Prepared(
    lambda: Job.objects.filter(kind=Slot("kind", Job, "kind"), key=Slot("key", Job, "key"))
)


class Due(NamedTuple):
    """One job to be: its key, its payload, and when it is due."""

    key: str
    payload: Payload
    due_at: datetime


def _flat(payload: Payload) -> dict[str, str | int]:
    if not all(type(value) in (str, int) for value in payload.values()):
        raise BadPayload(f"A payload holds text and whole numbers only: {sorted(payload)}.")
    return dict(payload)


def enqueue(kind: str, key: str, payload: Payload, *, due_at: datetime | None = None) -> Job:
    """The one job of this kind and key, made now if it is new; due at once unless told.

    Raises OutsideTransaction, so that a job never exists without its cause. No personal data.
    """
    enqueue_many(kind, [Due(key, payload, due_at or now())])
    (job,) = _FIND.all(kind=kind, key=key)
    return job


def enqueue_many(kind: str, dues: Iterable[Due]) -> None:
    """Write many jobs in bulk; those whose key exists already stay as they are."""
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"A {kind!r} job belongs in the transaction that causes it.")
    jobs = [
        Job(kind=kind, key=due.key, payload=_flat(due.payload), due_at=due.due_at) for due in dues
    ]
    if len(jobs) == 1:
        _ADD.run(*jobs)
    else:
        Job.objects.bulk_create(jobs, ignore_conflicts=True, batch_size=BULK)
    moment = now()
    if any(job.due_at <= moment for job in jobs):
        wake()


def cancel(kind: str, key: str) -> bool:
    """Stop a job that has not ended; False if there is none.

    An outside act that is under way right now may still happen.
    """
    found = Job.objects.open().filter(kind=kind, key=key)
    return bool(found.update(cancelled_at=now(), leased_until=None, lease_token=""))


def rerun(job: Job) -> Job:
    """Give a dead job a new life, due now; raises NotDead."""
    with transaction.atomic():
        revived = Job.objects.filter(pk=job.pk, dead_at__isnull=False).update(
            dead_at=None, failing_since=None, attempts=0, due_at=now(), leased_until=None
        )
        if not revived:
            raise NotDead(f"Job {job.pk} is not dead.")
        wake()
    job.refresh_from_db()
    return job
