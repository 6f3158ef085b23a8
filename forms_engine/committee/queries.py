"""Reads sessions: what may be put on an agenda, who may vote, and the minutes."""

from dataclasses import dataclass

from django.db.models import QuerySet

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .enums import ItemState
from .models import AgendaItem, Ballot, Session
from .permissions import may_see_votes


def sessions() -> QuerySet[Session]:
    """Every session, newest first, with its chair."""
    return Session.objects.select_related("chair")


def possible_members() -> QuerySet[User]:
    """Staff who may sit on a committee."""
    return User.objects.filter(is_active=True, groups__name=Role.COMMITTEE).order_by("username")


def ready_cases() -> QuerySet[Case]:
    """Cases that wait for a committee and stand on no agenda, those due longest ago first."""
    waiting = Case.objects.filter(is_open=True, kind=Kind.HELP, state=State.COMMITTEE)
    taken = AgendaItem.objects.filter(state=ItemState.PENDING)
    return waiting.exclude(pk__in=taken.values("case")).order_by("due_on", "pk")


def agenda(session: Session) -> QuerySet[AgendaItem]:
    """The items of a session in their order, with case and decision."""
    return session.items.select_related("case__key", "decision", "session")


def visible_ballots(user: User, item: AgendaItem) -> QuerySet[Ballot]:
    """The votes that `user` may see: none before casting their own."""
    found = item.ballots.select_related("user")
    return found if may_see_votes(user, item) else found.none()


@dataclass(frozen=True)
class Minutes:
    """What the numbered minutes hold: who sat, who stepped aside, what was decided."""

    session: Session
    present: list[User]
    absent: list[User]
    items: list[AgendaItem]


def minutes(session: Session) -> Minutes:
    """The minutes of a session, open or closed."""
    seats = list(session.members.select_related("user"))
    return Minutes(
        session=session,
        present=[seat.user for seat in seats if seat.attended_at],
        absent=[seat.user for seat in seats if not seat.attended_at],
        items=list(agenda(session)),
    )
