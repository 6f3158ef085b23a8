"""The hourly round of the house; running twice, late or together does no harm."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from .services.house import look_round


@db_periodic_task(crontab(minute="10"))
def look_round_every_hour() -> None:
    """Find promised dates that pass this evening, and questions that wait too long."""
    look_round()
