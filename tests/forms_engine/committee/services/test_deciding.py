"""The decision: quorum, majority, the chair's vote, and exactly one for each case."""

from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from builders.cases import past_floor
from builders.committee import (
    make_committee_case,
    make_item,
    make_members,
    make_session,
    vote_all,
)
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import CaseError, EarlyDecision, ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import withdraw
from forms_engine.clock.time import today
from forms_engine.committee.enums import Vote
from forms_engine.committee.exceptions import (
    AlreadyDecided,
    CommitteeError,
    NoQuorum,
    Recused,
    Tied,
)
from forms_engine.committee.models import AgendaItem, Decision
from forms_engine.committee.services import cast_vote, declare_conflict, record_decision
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

YES, NO = Vote.ACCEPT, Vote.REFUSE
pytestmark = pytest.mark.django_db


def decide(item, **more):
    return record_decision(item, by=item.session.chair, **({"reason": "The need is proved"} | more))


@pytest.mark.parametrize(
    ("votes", "outcome", "state"),
    [
        ((YES, YES, NO), YES, State.ACCEPTED),
        ((NO, NO, YES), NO, State.REFUSED),
        ((YES, YES, YES), YES, State.ACCEPTED),
    ],
)
def test_the_majority_decides_and_the_case_moves(votes, outcome, state):
    item = make_item()
    vote_all(item, *votes)

    decision = decide(item)

    item.case.refresh_from_db()
    assert (decision.outcome, decision.by_chair, item.case.state) == (outcome, False, state)
    assert [m.template for m in about(item.case.stream)] == ["received", state.value]
    assert history(item.session.stream).last().facts == {
        "case": str(item.case.pk),
        "outcome": outcome.value,
    }


@pytest.mark.parametrize(
    ("votes", "outcome"), [((YES, NO, NO, YES), YES), ((NO, YES, YES, NO), NO)]
)
def test_the_chair_decides_where_votes_are_equal(votes, outcome):
    item = make_item(session=make_session(make_members(4)))
    vote_all(item, *votes)

    decision = decide(item)

    assert (decision.outcome, decision.by_chair) == (outcome, True)


def test_equal_votes_without_the_chairs_decide_nothing():
    members = make_members(5)
    item = make_item(session=make_session(members))
    for member, vote in zip(members[1:], (YES, NO, YES, NO), strict=True):
        cast_vote(item, member, vote, reasons="Clear")

    with pytest.raises(Tied):
        decide(item)

    assert Case.objects.get().state == State.COMMITTEE


def test_without_a_quorum_nothing_is_decided():
    item = make_item()
    vote_all(item, YES, YES)

    with pytest.raises(NoQuorum):
        decide(item)

    assert (Decision.objects.count(), Case.objects.get().state) == (0, State.COMMITTEE)


def test_the_vote_of_a_recused_member_does_not_count():
    members = make_members(3)
    item = make_item(session=make_session(members))
    vote_all(item, YES, YES, YES)
    declare_conflict(item, members[2], reason="A neighbour")

    with pytest.raises(NoQuorum):
        decide(item)
    with pytest.raises(Recused):
        record_decision(item, by=members[2], reason="The need is proved")


def test_a_case_is_decided_once():
    item = make_item()
    vote_all(item, YES, YES, NO)
    decide(item)

    with pytest.raises(AlreadyDecided):
        decide(item)

    assert Decision.objects.count() == 1


def test_a_decision_needs_words_for_the_applicant():
    item = make_item()
    vote_all(item, YES, YES, NO)

    with pytest.raises(MissingFact):
        decide(item, reason=" ")

    assert (Decision.objects.count(), AgendaItem.objects.get().state) == (0, "pending")


def test_before_the_floor_the_urgent_mark_and_a_reason_are_needed():
    early = past_floor() | {"floor_date": today().replace(year=today().year + 1, day=1)}
    item = make_item(case=make_committee_case(**early, urgent=True))
    vote_all(item, YES, YES, NO)

    with pytest.raises(EarlyDecision):
        decide(item)
    decision = decide(item, early_reason="The person sleeps in the street")

    assert (decision.early, Case.objects.get().state) == (True, State.ACCEPTED)


def test_a_withdrawn_case_is_not_decided():
    item = make_item()
    vote_all(item, YES, YES, NO)
    withdraw(item.case)
    stale = AgendaItem.objects.select_related("session", "case").get()

    with pytest.raises(ForbiddenMove):
        decide(stale)

    assert (Decision.objects.count(), Case.objects.get().state) == (0, State.WITHDRAWN)


@pytest.fixture
def bare_roles():
    """Groups without pages: a test with real transactions leaves no root page to grant."""
    Group.objects.bulk_create([Group(name=role) for role in Role], ignore_conflicts=True)


def at_once(*acts):
    """Run the acts in threads that start together; returns how each ended."""
    gate, ended = Barrier(len(acts)), []

    def run(act):
        try:
            gate.wait()
            act()
            ended.append("done")
        except (CommitteeError, CaseError) as refusal:
            ended.append(type(refusal).__name__)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ended)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("race", range(5))
def test_two_who_decide_at_once_decide_once(race, bare_roles):
    members = make_members(3)
    item = make_item(session=make_session(members))
    vote_all(item, YES, YES, NO)
    views = [AgendaItem.objects.select_related("session", "case__key").get() for _ in range(2)]

    ended = at_once(
        lambda: record_decision(views[0], by=members[0], reason="Proved"),
        lambda: record_decision(views[1], by=members[1], reason="Proved too"),
    )

    case = Case.objects.get()
    assert ended == ["AlreadyDecided", "done"]
    assert (Decision.objects.count(), case.state) == (1, State.ACCEPTED)
    assert [m.template for m in about(case.stream)] == ["received", "accepted"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("race", range(5))
def test_a_decision_and_a_withdrawal_at_once_have_one_effect(race, bare_roles):
    item = make_item()
    vote_all(item, YES, YES, NO)
    view = AgendaItem.objects.select_related("session", "case__key").get()
    applicants = Case.objects.select_related("key").get()

    ended = at_once(lambda: decide(view), lambda: withdraw(applicants))

    case = Case.objects.get()
    assert ended.count("done") == 1
    assert (case.state, Decision.objects.count()) in [
        (State.ACCEPTED, 1),
        (State.WITHDRAWN, 0),
    ]
