"""Who else is looking at a case: last-seen rows with a short life, read when a screen is opened."""

from dataclasses import dataclass
from datetime import timedelta

from forms_engine.cases.models import Case
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..models import Presence

LOOKS = timedelta(minutes=3)
KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Looker:
    """Somebody who opened the case a moment ago."""

    user: User
    minutes: int


def look(case: Case, user: User) -> None:
    """Note that `user` has opened the screen of this case; one query."""
    row = Presence(case=case, user=user, seen_at=now())
    Presence.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["case", "user"],
        update_fields=["seen_at"],
    )


def lookers(case: Case, user: User) -> list[Looker]:
    """The others who opened it within the last minutes, the latest first; one query."""
    at = now()
    rows = Presence.objects.filter(case=case, seen_at__gt=at - LOOKS).exclude(user=user)
    found = rows.select_related("user").order_by("-seen_at")
    return [Looker(row.user, (at - row.seen_at) // timedelta(minutes=1)) for row in found]


def forget_presence() -> None:
    """Delete rows that no screen would show any more."""
    Presence.objects.filter(seen_at__lt=now() - KEPT).delete()
