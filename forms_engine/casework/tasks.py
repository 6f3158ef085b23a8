"""The nightly alarm clock of the room; running twice does no harm."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from .services.presence import forget_presence


@db_periodic_task(crontab(hour="2", minute="40"))
def forget_who_looked() -> None:
    """Nobody's day is kept."""
    forget_presence()
