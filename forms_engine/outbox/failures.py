"""What becomes of a job that was not done: later, again after a pause, or given up."""

import logging
from datetime import timedelta
from pathlib import Path

from django.db import transaction

from forms_engine.clock.time import now

from .backoff import is_hopeless, pause
from .claims import FREE, mine
from .handlers import Handler
from .models import Job

logger = logging.getLogger(__name__)


def _place(error: BaseException) -> str:
    """The error's class and where it arose; never its text, which may name a person."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{where}"[:200]


def postpone(job: Job, seconds: int) -> None:
    """As its handler wished; not a failure."""
    mine(job).update(due_at=now() + timedelta(seconds=seconds), **FREE)


def fail(job: Job, handler: Handler, error: Exception) -> None:
    """Try again later, or after 72 hours of failing give up and show the job to staff."""
    moment = now()
    since = job.failing_since or moment
    change = {"attempts": job.attempts + 1, "failing_since": since, "last_error": _place(error)}
    logger.warning("job %s (%s) failed: %s", job.pk, job.kind, change["last_error"])
    if not is_hopeless(since, moment):
        mine(job).update(due_at=moment + pause(job.attempts + 1), **change, **FREE)
        return
    with transaction.atomic():
        if mine(job).update(dead_at=moment, **change, **FREE) and handler.on_dead:
            handler.on_dead(job.payload)
