"""Records events: the only way to write one."""

from collections.abc import Mapping

from django.db import connection

from forms_engine.clock.time import now
from forms_engine.prepared import Prepared, PreparedChange, PreparedInsert, Slot
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from .chain import digest
from .errors import OutsideTransaction
from .models import Event, Stream

_BEGIN = PreparedInsert(Stream, ignore=True)
_HEAD = Prepared(
    lambda: Stream.objects.select_for_update().filter(name=Slot("stream", Stream, "name"))
)
_ADD = PreparedInsert(Event)
_MOVE = PreparedChange(
    lambda: Stream.objects.filter(name=Slot("stream", Stream, "name")),
    length=Slot("length", Stream, "length"),
    digest=Slot("digest", Stream, "digest"),
)


def _locked(name: str) -> Stream:
    """The stream's head, held until the end of the transaction so that numbers never clash."""
    _BEGIN.run(Stream(name=name))
    (head,) = _HEAD.all(stream=name)
    return head


def record(
    stream: str,
    action: str,
    *,
    by: User | None,
    facts: Mapping[str, JSON] | None = None,
    sealed: bytes | None = None,
) -> Event:
    """Add the next event of `stream` in the caller's transaction (raises OutsideTransaction).

    `by` is None for the applicant or the machine; `facts` hold nothing personal.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"The event {action!r} belongs in the transaction of its act.")
    head = _locked(stream)
    event = Event(
        stream=stream,
        number=head.length + 1,
        action=action,
        by=by,
        at=now(),
        facts=dict(facts or {}),
        sealed=sealed,
        previous=head.digest,
    )
    event.digest = digest(event)
    _ADD.run(event)
    _MOVE.run(stream=stream, length=event.number, digest=event.digest)
    return event
