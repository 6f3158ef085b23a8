"""Nightly: forget old searches without a result, what webhooks were told, and drafts."""

from django.utils.timezone import localdate
from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from cms.headless import drafts, telling
from cms.search.missing import purge


@db_periodic_task(crontab(hour="3", minute="50"))
def purge_searches() -> None:
    """Harmless to run twice."""
    purge(localdate())


@db_periodic_task(crontab(hour="3", minute="55"))
def forget_what_was_told() -> None:
    """Harmless to run twice."""
    telling.forget_old()
    drafts.forget_old()
