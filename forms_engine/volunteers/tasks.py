"""The nightly alarm clock of the room; running twice does no harm."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from .services.profiles import count_ages_anew


@db_periodic_task(crontab(hour="3", minute="10"))
def ages() -> None:
    """Somebody may have turned eighteen."""
    count_ages_anew()
