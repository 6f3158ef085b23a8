"""Reads sessions: what may be put on an agenda, who may vote, and the minutes."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .enums import ItemState, Kept
from .models import AgendaItem, Ballot, Session
from .permissions import may_see_votes


def sessions() -> QuerySet[Session]:
    """Every session, newest first, with its chair."""
    return Session.objects.select_related("chair")


def possible_members() -> QuerySet[User]:
    """Staff who may sit on a committee."""
    return User.objects.filter(is_active=True, groups__name=Role.COMMITTEE).order_by("username")


def others(session: Session) -> QuerySet[User]:
    """Staff who may sit on a committee and have no seat in this session."""
    return possible_members().exclude(pk__in=session.members.values("user"))


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


def able_to_decide(item: AgendaItem) -> int:
    """How many members are present who may decide this case: the quorum is counted on them."""
    earlier = Ballot.objects.filter(item__case=item.case_id, item__hearing__lt=item.hearing)
    present = item.session.members.exclude(attended_at=None)
    return (
        present.exclude(user__in=item.case.recusals.values("user"))
        .exclude(user__in=item.case.involvements.values("user"))
        .exclude(user__in=earlier.values("user"))
        .count()
    )


def kept_from_voting(item: AgendaItem) -> list[tuple[User, Kept]]:
    """Who does not vote on this case and why, by user name: its session's members, and whoever
    stepped aside from it before. Three queries.
    """
    earlier = Ballot.objects.filter(item__case=item.case_id, item__hearing__lt=item.hearing)
    seated = Q(pk__in=item.session.members.values("user"))
    barred = {
        Kept.WORKED: seated & Q(pk__in=item.case.involvements.values("user")),
        Kept.BEFORE: seated & Q(pk__in=earlier.values("user")),
        Kept.ASIDE: Q(pk__in=item.case.recusals.values("user")),
    }
    found = {user: why for why, those in barred.items() for user in User.objects.filter(those)}
    return sorted(found.items(), key=lambda one: one[0].get_username())


@dataclass(frozen=True)
class Attendance:
    """Who of the members was there."""

    present: list[User]
    absent: list[User]


def attendance(session: Session) -> Attendance:
    """The members of a session, in the order of their seats."""
    seats = list(session.members.select_related("user"))
    return Attendance(
        present=[seat.user for seat in seats if seat.attended_at],
        absent=[seat.user for seat in seats if not seat.attended_at],
    )


def unvoted(user: User) -> QuerySet[AgendaItem]:
    """What stands on an agenda of this member and waits for their vote, in order."""
    mine = AgendaItem.objects.filter(state=ItemState.PENDING, session__members__user=user)
    here = Q(item=OuterRef("pk"))
    before = Q(item__case=OuterRef("case"), item__hearing__lt=OuterRef("hearing"))
    voted = Ballot.objects.filter(here | before, user=user)
    barred = Q(case__recusals__user=user) | Q(case__involvements__user=user)
    return mine.exclude(Exists(voted)).exclude(barred).order_by("session", "position")
