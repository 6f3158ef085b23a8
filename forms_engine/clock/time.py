"""The only source of now: UTC for the machine, Riyadh for people."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

RIYADH = ZoneInfo("Asia/Riyadh")


def now() -> datetime:
    """This moment, aware, in UTC."""
    return timezone.now()


def riyadh(moment: datetime) -> datetime:
    """The same moment as clocks in Riyadh show it (UTC+3, no summer time)."""
    return moment.astimezone(RIYADH)


def today() -> date:
    """The date in Riyadh."""
    return riyadh(now()).date()
