"""Jobs and handlers for tests."""

from contextlib import contextmanager
from datetime import timedelta

from forms_engine.clock.time import now
from forms_engine.outbox.handlers import Handler, registry
from forms_engine.outbox.models import Job


def make_job(*, kind="test.act", key="amal", payload=None, due_in=0, **fields):
    """A row as `enqueue` writes it, without waking anybody; `due_in` counts seconds from now."""
    due_at = now() + timedelta(seconds=due_in)
    return Job.objects.create(kind=kind, key=key, payload=payload or {}, due_at=due_at, **fields)


def make_jobs(count, *, kind="test.act"):
    moment = now()
    jobs = [Job(kind=kind, key=str(n), payload={"n": n}, due_at=moment) for n in range(count)]
    return Job.objects.bulk_create(jobs)


@contextmanager
def acting(act, *, kind="test.act", outside=False, on_dead=None):
    """Let `act` handle `kind` for a while, and nobody anything else."""
    before = dict(registry)
    registry.clear()
    registry[kind] = Handler(act, outside, on_dead)
    try:
        yield
    finally:
        registry.clear()
        registry.update(before)
