"""Sessions: who sits, what stands on the agenda, and how minutes are numbered."""

import pytest

from builders.cases import make_case
from builders.committee import (
    make_committee_case,
    make_item,
    make_members,
    make_session,
    vote_all,
)
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.committee.enums import ItemState, Vote
from forms_engine.committee.exceptions import (
    HasActed,
    NotAMember,
    NotReady,
    SessionClosed,
    TooFewMembers,
)
from forms_engine.committee.models import Session
from forms_engine.committee.queries import attendance, ready_cases
from forms_engine.committee.services import (
    add_case,
    add_cases,
    close_session,
    defer_case,
    mark_absent,
    mark_present,
    move_item,
    open_session,
)
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def test_a_session_keeps_its_quorum():
    members = make_members(3)

    session = open_session(members, chair=members[0], by=members[1])

    assert (session.quorum, session.members.count(), session.chair) == (3, 3, members[0])


def test_too_few_members_or_an_outside_chair_open_no_session():
    members, outsider = make_members(3), make_members(1)[0]

    with pytest.raises(TooFewMembers):
        open_session(members[:2], chair=members[0], by=members[0])
    with pytest.raises(TooFewMembers):
        open_session([members[0]] * 3, chair=members[0], by=members[0])
    with pytest.raises(TooFewMembers):
        open_session(members, chair=outsider, by=members[0])

    assert Session.objects.count() == 0


@pytest.mark.parametrize("role", [role for role in Role if role != Role.COMMITTEE])
def test_only_committee_members_open_and_sit(role):
    members, other = make_members(3), make_staff(role=role)

    with pytest.raises(NotAMember):
        open_session(members, chair=members[0], by=other)
    with pytest.raises(NotAMember):
        open_session([*members, other], chair=members[0], by=members[0])


def test_a_case_stands_on_one_agenda_at_a_time():
    first, second, case = make_session(), make_session(), make_committee_case()
    add_case(first, case, by=first.chair)

    with pytest.raises(NotReady):
        add_case(second, case, by=second.chair)

    assert list(ready_cases()) == []


def test_a_deferred_case_is_free_for_another_session():
    item, other = make_item(), make_session()

    defer_case(item, by=item.session.chair)

    assert (item.state, list(ready_cases())) == (ItemState.DEFERRED, [item.case])
    assert add_case(other, item.case, by=other.chair).state == ItemState.PENDING


def test_only_a_case_that_waits_for_the_committee_goes_on_an_agenda():
    session = make_session()

    with pytest.raises(NotReady):
        add_case(session, make_case(state=State.RESEARCH), by=session.chair)


def test_ready_cases_go_on_the_agenda_together_and_keep_an_order_that_can_be_changed():
    session, cases = make_session(), [make_committee_case() for _ in range(3)]
    taken = make_item(case=make_committee_case()).case

    first, second, third = add_cases(session, [cases[0], taken, *cases[1:]], by=session.chair)
    move_item(third, by=session.chair, up=True)
    move_item(first, by=session.chair, up=True)
    move_item(second, by=session.chair, up=False)

    assert list(session.items.all()) == [first, third, second]
    with pytest.raises(NotReady):
        add_cases(session, cases, by=session.chair)
    with pytest.raises(NotAMember):
        move_item(first, by=make_members(1)[0], up=False)


def test_attendance_can_be_taken_back_until_the_member_votes():
    item = make_item()
    session, members = item.session, [seat.user for seat in item.session.members.all()]
    for member in members[:2]:
        mark_present(session, member, by=members[0])
    vote_all(item, Vote.ACCEPT)

    mark_absent(session, members[1], by=members[0])
    with pytest.raises(HasActed):
        mark_absent(session, members[0], by=members[1])

    assert attendance(session).present == [members[0]]


def test_strangers_change_no_agenda():
    session, stranger = make_session(), make_members(1)[0]

    with pytest.raises(NotAMember):
        add_case(session, make_committee_case(), by=stranger)
    with pytest.raises(NotAMember):
        mark_present(session, stranger, by=session.chair)


def test_minutes_are_numbered_in_the_order_of_closing():
    sessions = [make_session() for _ in range(3)]
    item = make_item(session=sessions[2])

    closed = [close_session(session, by=session.chair) for session in reversed(sessions)]

    assert [(session.year, session.number) for session in closed] == [
        (sessions[0].year, 1),
        (sessions[0].year, 2),
        (sessions[0].year, 3),
    ]
    item.refresh_from_db()
    assert item.state == ItemState.DEFERRED


def test_a_closed_session_takes_nothing_more():
    session = close_session(session := make_session(), by=session.chair)

    with pytest.raises(SessionClosed):
        add_case(session, make_committee_case(), by=session.chair)
    with pytest.raises(SessionClosed):
        close_session(session, by=session.chair)


def test_minutes_name_who_was_there():
    members = make_members(3)
    session = make_session(members)

    mark_present(session, members[1], by=members[0])

    assert (attendance(session).present, attendance(session).absent) == (
        [members[1]],
        [members[0], members[2]],
    )
