"""Opens times for interviews and closes them again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.clock.time import RIYADH, now
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..exceptions import SlotTaken
from ..models import Slot

STREAM = "reception"
MOST_AT_ONCE = 60


@dataclass(frozen=True, kw_only=True)
class Hours:
    """One day's times, in Riyadh's clock: from `first` to `last`, one slot every `minutes`."""

    day: date
    first: time
    last: time
    minutes: int
    way: str
    place: str
    language: str
    capacity: int

    def times(self) -> Iterator[tuple[datetime, datetime]]:
        """Start and end of each slot that ends by `last`."""
        start = datetime.combine(self.day, self.first, RIYADH)
        last, step = datetime.combine(self.day, self.last, RIYADH), timedelta(minutes=self.minutes)
        while start + step <= last:
            yield start, start + step
            start += step


def open_slots(hours: Hours, *, by: User) -> int:
    """Open the times that lie ahead and are not open yet; how many are new."""
    at = now()
    rows = [
        Slot(
            starts_at=start,
            ends_at=end,
            way=hours.way,
            place=hours.place,
            language=hours.language,
            capacity=hours.capacity,
            opened_by=by,
            opened_at=at,
        )
        for start, end in hours.times()
        if start > at
    ]
    with transaction.atomic():
        Slot.objects.bulk_create(rows, ignore_conflicts=True)
        new = Slot.objects.filter(opened_at=at, opened_by=by).count()
        facts: dict[str, JSON] = {"day": hours.day.isoformat(), "slots": new}
        record(STREAM, "slots.opened", by=by, facts=facts)
    return new


def close_slot(slot: Slot, *, by: User) -> None:
    """Take no more bookings for it; those made stay. Raises SlotTaken if it is closed already."""
    with transaction.atomic():
        if not Slot.objects.filter(pk=slot.pk, closed_at=None).update(closed_at=now()):
            raise SlotTaken("closed already")
        record(STREAM, "slot.closed", by=by, facts={"slot": slot.pk})
