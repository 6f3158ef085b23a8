"""Nightly: forget searches without a result that nobody has repeated for long."""

from django.utils.timezone import localdate
from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from cms.search.missing import purge


@db_periodic_task(crontab(hour="3", minute="50"))
def purge_searches() -> None:
    """Harmless to run twice."""
    purge(localdate())
