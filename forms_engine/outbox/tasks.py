"""Huey's two alarm clocks; both may run twice, late or together without harm."""

from time import monotonic

from django.conf import settings
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from .claims import take_over
from .drain import drain

SECONDS = 10  # a stopping worker waits 20


def _until_empty() -> None:
    stop_at = monotonic() + SECONDS
    while drain(limit=100) and monotonic() < stop_at:
        pass


@on_startup()
def take_up_the_work() -> None:
    """A worker that stands alone goes on at once where a killed one stopped."""
    if settings.OUTBOX_ONE_WORKER:
        take_over()
        _until_empty()


@db_task()
def drain_now() -> None:
    """Poked after a commit that wrote a job."""
    _until_empty()


@db_periodic_task(crontab(minute="*"))
def sweep() -> None:
    """Every minute: what fell due, what a dead worker left, what nobody was woken for."""
    _until_empty()
