"""The minutes of a session: read from its rows while it is open, fixed when it closes.

They name staff and references only. What was told to an applicant stays sealed with the case, so
that its erasure reaches every copy of the minutes.
"""

import hashlib
import json
from typing import TypedDict

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from .enums import ItemState
from .models import AgendaItem, Ballot, Minutes, Session
from .queries import attendance


class Heard(TypedDict, total=False):
    """One item as the minutes keep it; what follows `recused` only once it is decided."""

    item: int
    reference: str
    hearing: int
    state: str
    recused: list[str]
    outcome: str
    ground: str
    accepting: int
    refusing: int
    by_chair: bool
    early: bool
    conditions: int
    recorded_by: str
    votes: list[list[str]]


class Content(TypedDict):
    """Everything that the minutes keep of a session."""

    number: str
    held_on: str
    place: str
    chair: str
    quorum: int
    present: list[str]
    absent: list[str]
    opened_at: str
    closed_at: str
    items: list[Heard]


def name_of(user: User) -> str:
    """The full name, else the user name."""
    return user.get_full_name() or user.get_username()


def content_of(session: Session) -> Content:
    """What the minutes of the session say as it stands."""
    there = attendance(session)
    items = session.items.select_related("case", "decision__recorded_by", "session")
    return Content(
        number=f"{session.year}/{session.number}" if session.number else "",
        held_on=session.held_on.isoformat(),
        place=session.place,
        chair=name_of(session.chair),
        quorum=session.quorum,
        present=[name_of(user) for user in there.present],
        absent=[name_of(user) for user in there.absent],
        opened_at=session.opened_at.isoformat(),
        closed_at=session.closed_at.isoformat() if session.closed_at else "",
        items=[_heard(item) for item in items],
    )


def _heard(item: AgendaItem) -> Heard:
    """An item with those who stepped aside, and its decision with the count."""
    members = item.session.members.values("user")
    aside = item.case.recusals.filter(user__in=members).select_related("user").order_by("at")
    heard = Heard(
        item=item.pk,
        reference=item.case.reference,
        hearing=item.hearing,
        state=item.state,
        recused=[name_of(recusal.user) for recusal in aside],
    )
    if item.state == ItemState.DECIDED:
        heard.update(_decided(item))
    return heard


def _decided(item: AgendaItem) -> Heard:
    made = item.decision
    return Heard(
        outcome=made.outcome,
        ground=made.ground,
        accepting=made.accepting,
        refusing=made.refusing,
        by_chair=made.by_chair,
        early=made.early,
        conditions=made.conditions,
        recorded_by=name_of(made.recorded_by),
        votes=_votes(item) if Terms.current().minutes_name_votes else [],
    )


def _votes(item: AgendaItem) -> list[list[str]]:
    """Each member's vote by name, where the association's terms say so."""
    cast = Ballot.objects.filter(item=item).select_related("user")
    return [[name_of(ballot.user), ballot.vote] for ballot in cast]


def digest_of(content: Content) -> str:
    """What shows that minutes are word for word those that were fixed."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def freeze(session: Session) -> Minutes:
    """Fix the minutes in the caller's transaction."""
    content = content_of(session)
    return Minutes.objects.create(
        session=session, content=content, digest=digest_of(content), at=now()
    )


def read_minutes(session: Session) -> Content:
    """The fixed minutes; those of a session without any as its rows stand."""
    frozen = Minutes.objects.filter(session=session).first()
    return frozen.content if frozen else content_of(session)


def is_untouched(session: Session) -> bool:
    """False if the fixed minutes are not what their digest says."""
    frozen = Minutes.objects.filter(session=session).first()
    return frozen is None or digest_of(frozen.content) == frozen.digest
