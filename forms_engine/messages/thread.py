"""What a person and the association write to each other: sealed lines of one stream."""

from django.db.models import QuerySet

from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import seal, unseal

from .models import Line

LABEL = "message.line"
LONGEST = 4000


def add(about: str, key: DataKey, text: str, *, by: User | None) -> Line:
    """Write a line in the caller's transaction; by staff, it settles what waited for an answer."""
    if by is not None:
        settle(about)
    sealed = seal(key, text, label=LABEL)
    return Line.objects.create(
        about=about, key=key, sealed=sealed, from_staff=by is not None, by=by, at=now()
    )


def lines(about: str) -> QuerySet[Line]:
    """The lines of one stream, first to last."""
    return Line.objects.filter(about=about).select_related("key", "by").order_by("at", "pk")


def words(line: Line) -> str:
    """What was written; raises KeyDestroyed once the stream is erased."""
    return str(unseal(line.key, bytes(line.sealed), label=LABEL))


def waiting() -> QuerySet[Line]:
    """What people wrote and nobody has answered, the longest wait first."""
    left = Line.objects.filter(from_staff=False, settled_at=None, key__destroyed_at=None)
    return left.order_by("at", "pk")


def settle(about: str) -> int:
    """The person's lines wait no more; how many did."""
    return Line.objects.filter(about=about, from_staff=False, settled_at=None).update(
        settled_at=now()
    )
