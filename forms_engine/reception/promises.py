"""By when we call somebody who said which part of the day they like."""

from datetime import datetime, time, timedelta

from forms_engine.clock.time import RIYADH, riyadh

FIRST, LAST = time(9), time(21)  # the hours in which people are called
SOON = timedelta(hours=2)
ENDS = {"morning": time(12), "afternoon": time(17), "evening": LAST}
NOTICE = timedelta(hours=1)


def promised_for(part: str, asked: datetime) -> datetime:
    """The end of that part of the day, today if there is an hour left; any other word is soon."""
    local = riyadh(asked)
    if end := ENDS.get(part):
        today = datetime.combine(local.date(), end, RIYADH)
        return today if local + NOTICE <= today else today + timedelta(days=1)
    return _within_hours(local + SOON)


def _within_hours(local: datetime) -> datetime:
    """The moment itself, or the first hour of calling after it."""
    if local.time() < FIRST:
        return datetime.combine(local.date(), FIRST, RIYADH) + SOON
    if local.time() > LAST:
        return datetime.combine(local.date() + timedelta(days=1), FIRST, RIYADH)
    return local
