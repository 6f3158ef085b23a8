"""The minutes of a session: read from its rows while it is open, fixed when it closes.

They name staff and references only. What was told to an applicant stays sealed with the case, so
that its erasure reaches every copy of the minutes.
"""

import hashlib
import json
from collections import defaultdict
from typing import TypedDict
from uuid import UUID

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from .enums import ItemState
from .models import AgendaItem, Ballot, Decision, Minutes, Recusal, Session
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
    items = list(session.items.select_related("case", "decision__recorded_by"))
    aside, votes = _aside(session), _votes(session)
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
        items=[_heard(item, aside[item.case_id], votes[item.pk]) for item in items],
    )


def _heard(item: AgendaItem, aside: list[str], votes: list[list[str]]) -> Heard:
    """An item with those who stepped aside, and its decision with the count."""
    heard = Heard(
        item=item.pk,
        reference=item.case.reference,
        hearing=item.hearing,
        state=item.state,
        recused=aside,
    )
    if item.state == ItemState.DECIDED:
        heard.update(_decided(item.decision, votes))
    return heard


def _decided(made: Decision, votes: list[list[str]]) -> Heard:
    return Heard(
        outcome=made.outcome,
        ground=made.ground,
        accepting=made.accepting,
        refusing=made.refusing,
        by_chair=made.by_chair,
        early=made.early,
        conditions=made.conditions,
        recorded_by=name_of(made.recorded_by),
        votes=votes,
    )


def _aside(session: Session) -> dict[UUID, list[str]]:
    """Case → the members of the session who stepped aside from it, in one query."""
    found = Recusal.objects.filter(
        case__agenda_items__session=session, user__in=session.members.values("user")
    )
    names: dict[UUID, list[str]] = defaultdict(list)
    for recusal in found.select_related("user").order_by("at").distinct():
        names[recusal.case_id].append(name_of(recusal.user))
    return names


def _votes(session: Session) -> dict[int, list[list[str]]]:
    """Item → each member's vote by name, where the association's terms say so; one query."""
    votes: dict[int, list[list[str]]] = defaultdict(list)
    if Terms.current().minutes_name_votes:
        for ballot in Ballot.objects.filter(item__session=session).select_related("user"):
            votes[ballot.item_id].append([name_of(ballot.user), ballot.vote])
    return votes


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
