"""Opens a session, makes its agenda, and closes it with the next number of the year's minutes."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max

from forms_engine.audit.services import record
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.clock.models import Terms
from forms_engine.clock.time import now, today
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from ..enums import ItemState
from ..exceptions import HasActed, NotAMember, NotReady, TooFewMembers
from ..minutes import freeze
from ..models import AgendaItem, Ballot, Member, Session
from ..permissions import may_convene, require_member


def open_session(
    members: Sequence[User],
    *,
    chair: User,
    by: User,
    held_on: date | None = None,
    place: str = "",
) -> Session:
    """Open a session; raises TooFewMembers below the quorum, NotAMember for other roles."""
    if not may_convene(by) or not all(m.has_role(Role.COMMITTEE) for m in members):
        raise NotAMember
    quorum = Terms.current().quorum
    if len(set(members)) < quorum or chair not in members:
        raise TooFewMembers
    day = held_on or today()
    with transaction.atomic():
        session = Session.objects.create(
            held_on=day,
            place=strip_invisible(place).strip(),
            year=day.year,
            chair=chair,
            quorum=quorum,
            opened_by=by,
            opened_at=now(),
        )
        seats = [Member(session=session, user=user) for user in dict.fromkeys(members)]
        Member.objects.bulk_create(seats)
        record(session.stream, "open", by=by, facts={"members": len(seats), "quorum": quorum})
    return session


def add_case(session: Session, case: Case, *, by: User) -> AgendaItem:
    """Put a case on the agenda; raises NotReady unless it waits for a committee, on no agenda."""
    require_member(by, session)
    if case.kind != Kind.HELP or case.state != State.COMMITTEE:
        raise NotReady
    last = session.items.aggregate(last=Max("position"))["last"] or 0
    try:
        with transaction.atomic():
            item = AgendaItem.objects.create(
                session=session, case=case, hearing=case.hearing, position=last + 1
            )
            record(session.stream, "add_case", by=by, facts={"case": str(case.pk)})
    except IntegrityError:
        raise NotReady from None
    return item


def add_cases(session: Session, cases: Iterable[Case], *, by: User) -> list[AgendaItem]:
    """Put several cases on the agenda in their order; one that is not ready any more is left out.

    Raises NotReady when none is left, and what `add_case` raises about the session.
    """
    added = []
    for case in cases:
        with suppress(NotReady):
            added.append(add_case(session, case, by=by))
    if not added:
        raise NotReady
    return added


def move_item(item: AgendaItem, *, by: User, up: bool) -> None:
    """Let an item change places with the one before or after it; at the end nothing happens."""
    require_member(by, item.session)
    with transaction.atomic():
        items = list(item.session.items.select_for_update())
        here = items.index(item)
        there = here + (-1 if up else 1)
        if not 0 <= there < len(items):
            return
        items[here], items[there] = items[there], items[here]
        for position, one in enumerate(items, start=1):
            AgendaItem.objects.filter(pk=one.pk).update(position=position)
        told: dict[str, str | int] = {"case": str(item.case_id), "position": there + 1}
        record(item.session.stream, "reorder", by=by, facts=told)


def seat(session: Session, user: User, *, by: User) -> Member:
    """Give another member of the committee a seat in an open session; one who sits keeps theirs.

    Raises NotAMember for other roles.
    """
    require_member(by, session)
    if not user.has_role(Role.COMMITTEE):
        raise NotAMember
    with transaction.atomic():
        taken, made = Member.objects.get_or_create(session=session, user=user)
        if made:
            record(session.stream, "seat", by=by, facts={"member": user.pk})
    return taken


def mark_absent(session: Session, user: User, *, by: User) -> None:
    """Take back that a member attends; raises HasActed for one who has voted in the session."""
    require_member(by, session)
    if Ballot.objects.filter(item__session=session, user=user).exists():
        raise HasActed
    with transaction.atomic():
        seats = session.members.filter(user=user).exclude(attended_at=None)
        if seats.update(attended_at=None):
            record(session.stream, "absent", by=by, facts={"member": user.pk})


def mark_present(session: Session, user: User, *, by: User) -> None:
    """Record that a member attends; raises NotAMember or SessionClosed."""
    require_member(by, session)
    with transaction.atomic():
        seats = session.members.filter(user=user)
        if not seats.exists():
            raise NotAMember
        if seats.filter(attended_at=None).update(attended_at=now()):
            record(session.stream, "attend", by=by, facts={"member": user.pk})


def defer_case(item: AgendaItem, *, by: User) -> None:
    """Take a case off this agenda undecided, for another session; raises NotReady once decided."""
    require_member(by, item.session)
    with transaction.atomic():
        pending = AgendaItem.objects.filter(pk=item.pk, state=ItemState.PENDING)
        if not pending.update(state=ItemState.DEFERRED):
            raise NotReady
        record(item.session.stream, "defer", by=by, facts={"case": str(item.case_id)})
    item.refresh_from_db()


def close_session(session: Session, *, by: User) -> Session:
    """Fix the minutes under the year's next number; undecided cases are free for another session.

    The number is drawn inside the transaction; if two sessions close at once, one draws again.
    """
    require_member(by, session)
    while True:
        try:
            with transaction.atomic():
                _close(session, by=by)
        except IntegrityError:
            continue
        session.refresh_from_db()
        return session


def _close(session: Session, *, by: User) -> None:
    numbered = Session.objects.filter(year=session.year)
    number = (numbered.aggregate(last=Max("number"))["last"] or 0) + 1
    still_open = Session.objects.filter(pk=session.pk, closed_at=None)
    if still_open.update(closed_at=now(), number=number):
        session.items.filter(state=ItemState.PENDING).update(state=ItemState.DEFERRED)
        minutes = freeze(Session.objects.select_related("chair").get(pk=session.pk))
        told = {"minutes": f"{session.year}/{number}", "digest": minutes.digest}
        record(session.stream, "close", by=by, facts=told)
