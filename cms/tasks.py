"""Alarm clocks: what was scheduled each minute, links and old searches at night, mail at seven.

Hours are UTC, three behind Makkah. Each is harmless to run twice.
"""

from django.utils.timezone import localdate
from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from cms.editing.links import refresh_all
from cms.editing.outside import look_outside
from cms.editing.reminders import remind
from cms.editing.scheduling import publish_what_is_due
from cms.headless import drafts, telling
from cms.search.missing import purge


@db_periodic_task(crontab(minute="*"))
def publish_scheduled() -> None:
    """Pages whose hour has come go live, and those whose end has come go."""
    publish_what_is_due()


@db_periodic_task(crontab(hour="0", minute="20"))
def look_at_links() -> None:
    """Every link on every live page; those to other sites become jobs where that is wished."""
    refresh_all()
    look_outside()


@db_periodic_task(crontab(hour="4", minute="0"))
def remind_of_reviews() -> None:
    """A message for each page that is due today."""
    remind(localdate())


@db_periodic_task(crontab(hour="3", minute="50"))
def purge_searches() -> None:
    """Forget searches without a result that nobody has repeated for long."""
    purge(localdate())


@db_periodic_task(crontab(hour="3", minute="55"))
def forget_what_was_told() -> None:
    """Harmless to run twice."""
    telling.forget_old()
    drafts.forget_old()
