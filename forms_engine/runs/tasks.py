"""The nightly alarm clock of the room; the work itself is in the services."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from forms_engine.runs.files.forgetting import drop_unclaimed
from forms_engine.runs.services.closing import expire_due


@db_periodic_task(crontab(hour="3", minute="15"))
def erase_expired_runs() -> None:
    """Erase what the outbox jobs may have missed."""
    expire_due()


@db_periodic_task(crontab(hour="3", minute="45"))
def drop_unclaimed_files() -> None:
    """Delete private files that no row opens any more."""
    drop_unclaimed()
