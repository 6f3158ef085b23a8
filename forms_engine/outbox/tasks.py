"""Huey's two alarm clocks; both may run twice, late or together without harm."""

from time import monotonic

from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task

from .drain import drain

SECONDS = 10  # a stopping worker waits 20


def _until_empty() -> None:
    stop_at = monotonic() + SECONDS
    while drain(limit=100) and monotonic() < stop_at:
        pass


@db_task()
def drain_now() -> None:
    """Poked after a commit that wrote a job."""
    _until_empty()


@db_periodic_task(crontab(minute="*"))
def sweep() -> None:
    """Every minute: what fell due, what a dead worker left, what nobody was woken for."""
    _until_empty()
