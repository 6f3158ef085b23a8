"""The nightly alarm clock of the room; running twice does no harm."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from forms_engine.cases.services import contact, passes
from forms_engine.messages import bounces

from .services import Purged, forget_counts, purge


@db_periodic_task(crontab(hour="2", minute="30"))
def erase_what_is_due() -> None:
    """Erase all that is past its term, batch after batch."""
    passes.forget_expired()
    contact.forget_expired()
    bounces.forget_old()
    forget_counts()
    while purge() != Purged(cases=0, messages=0):
        pass
