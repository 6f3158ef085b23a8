"""When a failed job is tried again, and when it is given up."""

from datetime import datetime, timedelta

FIRST = timedelta(seconds=30)
LONGEST = timedelta(minutes=25)  # all is out within 30 minutes once a channel is back
GIVE_UP_AFTER = timedelta(hours=72)


def pause(attempts: int) -> timedelta:
    """30 s after the first failure, doubling up to 25 minutes."""
    return min(FIRST * 2 ** min(attempts - 1, 10), LONGEST)


def is_hopeless(failing_since: datetime, moment: datetime) -> bool:
    """True once it has failed for 72 hours; hours in which no worker ran do not count."""
    return moment - failing_since >= GIVE_UP_AFTER
