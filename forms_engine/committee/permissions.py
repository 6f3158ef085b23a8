"""Who may act in a session and open its cases: typed predicates, and the refusals they raise."""

from datetime import datetime

from django.db.models import Q

from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_see
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .exceptions import NotAMember, Recused, SessionClosed, TookPart, VotedBefore
from .models import AgendaItem, Ballot, Recusal, Session


def is_recused(user: User, case: Case) -> bool:
    """True once `user` has declared a conflict of interest in the case."""
    return Recusal.objects.filter(case=case, user=user).exists()


def recused_from(user: User) -> Q | None:
    """The condition on cases that a member of the committee has stepped aside from."""
    if not user.has_role(Role.COMMITTEE):
        return None
    return Q(pk__in=Recusal.objects.filter(user=user).values("case"))


def took_part(user: User, case: Case) -> bool:
    """True if `user` verified or researched the case."""
    return case.involvements.filter(user=user).exists()


def voted_before(user: User, item: AgendaItem) -> bool:
    """True if `user` voted on the case at an earlier hearing."""
    earlier = Ballot.objects.filter(item__case=item.case_id, item__hearing__lt=item.hearing)
    return earlier.filter(user=user).exists()


def has_voted(user: User, item: AgendaItem) -> bool:
    """True once `user` has voted on this item, since the newest report if it came back."""
    cast, since = Ballot.objects.filter(item=item, user=user), reported_at(item.case)
    return (cast if since is None else cast.filter(at__gte=since)).exists()


def reported_at(case: Case) -> datetime | None:
    """When social research last reported; votes cast before it no longer count."""
    return case.reports.order_by("-at").values_list("at", flat=True).first()


def may_open(user: User, case: Case) -> bool:
    """True if `user` may open the case: whoever sees it, save those who stepped aside from it."""
    return may_see(user, case) and not is_recused(user, case)


def may_convene(user: User) -> bool:
    """True if `user` may open a session and make its agenda."""
    return user.has_role(Role.COMMITTEE)


def is_member(user: User, session: Session) -> bool:
    """True for a member of this session who still holds the role."""
    return user.has_role(Role.COMMITTEE) and session.members.filter(user=user).exists()


def may_see_votes(user: User, item: AgendaItem) -> bool:
    """Votes are hidden from a member until the member's own vote is cast, or the case decided."""
    if hasattr(item, "decision"):
        return may_open(user, item.case)
    return has_voted(user, item)


def require_open(user: User, case: Case) -> None:
    """Raise Recused for a member who has declared a conflict of interest in the case."""
    if is_recused(user, case):
        raise Recused


def require_member(user: User, session: Session) -> None:
    """Raise unless the session is open and `user` is one of its members."""
    if session.closed_at is not None:
        raise SessionClosed
    if not is_member(user, session):
        raise NotAMember


def require_voter(user: User, item: AgendaItem) -> None:
    """Raise unless `user` may vote on this item."""
    require_member(user, item.session)
    require_open(user, item.case)
    if took_part(user, item.case):
        raise TookPart
    if voted_before(user, item):
        raise VotedBefore
