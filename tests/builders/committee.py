"""Makes committee sessions with members and cases that wait for them."""

from builders.cases import make_case, past_floor
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.grounds import Ground
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import ask_to_reconsider
from forms_engine.committee.enums import Vote
from forms_engine.committee.models import AgendaItem, Session
from forms_engine.committee.services import (
    add_case,
    cast_vote,
    close_session,
    open_session,
    record_decision,
)
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User


def make_members(count: int = 3) -> list[User]:
    """Staff who sit on the committee; the first is the chair of the sessions made here."""
    return [make_staff(role=Role.COMMITTEE) for _ in range(count)]


def make_session(members: list[User] | None = None) -> Session:
    """An open session with these members, or with three new ones."""
    seated = members or make_members()
    return open_session(seated, chair=seated[0], by=seated[0])


def make_committee_case(**columns: object) -> Case:
    """A help request that waits for the committee; its floor has passed unless told otherwise."""
    return make_case(state=State.COMMITTEE, **past_floor() | columns)


def make_item(session: Session | None = None, case: Case | None = None) -> AgendaItem:
    """A case on the agenda."""
    held = session or make_session()
    return add_case(held, case or make_committee_case(), by=held.chair)


def make_reconsidered(members: list[User]) -> AgendaItem:
    """A case that `members` refused, on the agenda again after its applicant objected."""
    item = make_item(session=make_session(members))
    vote_all(item, *[Vote.REFUSE] * len(members))
    record_decision(item, by=members[0], ground=Ground.OTHER, reason="The need is not proved")
    item.case.refresh_from_db()
    ask_to_reconsider(item.case, "A paper was overlooked")
    return make_item(session=make_session(), case=item.case)


def vote_all(item: AgendaItem, *votes: Vote) -> None:
    """Cast these votes by the session's members, in their order."""
    seats = item.session.members.select_related("user")
    for seat, vote in zip(seats, votes, strict=False):
        cast_vote(item, seat.user, vote, reasons="The file is clear.")


def make_closed_session(members: list[User] | None = None) -> Session:
    """A session that is over, with minutes about nothing."""
    session = make_session(members)
    return close_session(session, by=session.chair)
