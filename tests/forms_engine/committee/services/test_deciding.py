"""The decision: quorum, majority, the chair's vote, and exactly one for each case."""

import pytest

from builders.cases import past_floor
from builders.committee import (
    make_committee_case,
    make_item,
    make_members,
    make_reconsidered,
    make_session,
    vote_all,
)
from builders.races import at_once
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import EarlyDecision, ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import withdraw
from forms_engine.clock.time import today
from forms_engine.committee.enums import Vote
from forms_engine.committee.exceptions import (
    AlreadyDecided,
    NoQuorum,
    Recused,
    Tied,
    TooFewVotes,
    VotedBefore,
    VoteFirst,
)
from forms_engine.committee.models import AgendaItem, Decision
from forms_engine.committee.queries import able_to_decide
from forms_engine.committee.services import (
    cast_vote,
    declare_conflict,
    defer_case,
    mark_present,
    record_decision,
)
from forms_engine.messages.queries import about

YES, NO = Vote.ACCEPT, Vote.REFUSE
pytestmark = pytest.mark.django_db


def decide(item, **more):
    told = {"ground": "other", "reason": "The need is proved"}
    return record_decision(item, **({"by": item.session.chair} | told | more))


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
        decide(item, by=members[1])
    with pytest.raises(VoteFirst):
        decide(item)

    assert Case.objects.get().state == State.COMMITTEE


def test_the_quorum_counts_those_present_who_may_decide_this_case():
    members = make_members(5)
    item = make_item(session=make_session(members))
    vote_all(item, YES, YES, YES)
    item.case.involvements.create(user=members[1], part="researched")
    before = able_to_decide(item)

    with pytest.raises(NoQuorum) as refusal:
        decide(item)
    mark_present(item.session, members[3], by=members[0])

    assert before == 2
    assert "عضوان حاضران" in str(refusal.value.words)
    assert decide(item).outcome == YES


def test_a_quorum_that_has_not_voted_decides_nothing():
    members = make_members(3)
    item = make_item(session=make_session(members))
    for member in members:
        mark_present(item.session, member, by=members[0])
    vote_all(item, YES, YES)

    with pytest.raises(TooFewVotes):
        decide(item)


def test_other_members_hear_a_refused_case_again_and_decide_it_for_good():
    first = make_members(3)
    item = make_reconsidered(first)
    session = make_session([*first, *[seat.user for seat in item.session.members.all()]])
    defer_case(item, by=item.session.chair)
    both = make_item(session=session, case=item.case)

    with pytest.raises(VotedBefore):
        cast_vote(both, first[1], YES, reasons="Clear")
    vote_all_but(both, first, YES)
    with pytest.raises(VotedBefore):
        decide(both, by=first[0])
    decision = decide(both, by=session.members.last().user, ground="need")

    item.case.refresh_from_db()
    assert (decision.hearing, item.case.state) == (2, State.ACCEPTED)
    assert list(item.case.decisions.order_by("hearing").values_list("hearing", "outcome")) == [
        (1, NO),
        (2, YES),
    ]


def vote_all_but(item, barred, vote):
    for seat in item.session.members.select_related("user"):
        if seat.user not in barred:
            cast_vote(item, seat.user, vote, reasons="Clear")


def test_conditions_are_counted_with_the_decision_and_told_with_it():
    item = make_item()
    vote_all(item, YES, YES, YES)

    decision = decide(item, conditions="A valid permit\n\nThe campaign agrees")

    assert (decision.conditions, item.case.conditions.count()) == (2, 2)


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
        decide(item, by=members[2])


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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("race", range(5))
def test_two_who_decide_at_once_decide_once(race, bare_roles):
    members = make_members(3)
    item = make_item(session=make_session(members))
    vote_all(item, YES, YES, NO)
    views = [AgendaItem.objects.select_related("session", "case__key").get() for _ in range(2)]

    ended = at_once(
        lambda: decide(views[0], by=members[0]),
        lambda: decide(views[1], by=members[1]),
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


@pytest.mark.full
@pytest.mark.django_db(transaction=True)
def test_five_hundred_pairs_decide_five_hundred_times(bare_roles):
    members = make_members(3)
    session = make_session(members)
    ended = []
    for _pair in range(500):
        item = make_item(session=session)
        vote_all(item, YES, YES, NO)
        found = AgendaItem.objects.select_related("session", "case__key")
        views = [found.get(pk=item.pk) for _ in range(2)]
        ended += at_once(
            lambda view=views[0]: decide(view, by=members[0]),
            lambda view=views[1]: decide(view, by=members[1]),
        )

    assert (ended.count("done"), ended.count("AlreadyDecided")) == (500, 500)
    assert Decision.objects.count() == 500
    assert set(Case.objects.values_list("state", flat=True)) == {State.ACCEPTED}


@pytest.mark.full
@pytest.mark.django_db(transaction=True)
def test_five_hundred_decisions_and_withdrawals_have_one_effect_each(bare_roles):
    members = make_members(3)
    session = make_session(members)
    for _pair in range(500):
        item = make_item(session=session)
        vote_all(item, YES, YES, NO)
        view = AgendaItem.objects.select_related("session", "case__key").get(pk=item.pk)
        applicants = Case.objects.select_related("key").get(pk=item.case_id)

        ended = at_once(lambda view=view: decide(view), lambda case=applicants: withdraw(case))

        assert ended.count("done") == 1

    states = Case.objects.values_list("state", flat=True)
    accepted = sum(state == State.ACCEPTED for state in states)
    assert (Decision.objects.count(), set(states) <= {State.ACCEPTED, State.WITHDRAWN}) == (
        accepted,
        True,
    )
