"""Votes: cast once, in the dark, and never by somebody with a part in the case."""

import pytest

from builders.committee import make_item, make_members, make_session
from builders.staff import make_staff
from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.services.advance import advance
from forms_engine.committee.enums import Vote
from forms_engine.committee.exceptions import (
    AlreadyVoted,
    NotAMember,
    Recused,
    TookPart,
    VoteFirst,
)
from forms_engine.committee.permissions import may_open
from forms_engine.committee.queries import visible_ballots
from forms_engine.committee.services import cast_vote, declare_conflict
from forms_engine.committee.services.deciding import count_for
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def members():
    return make_members(3)


@pytest.fixture
def item(members):
    return make_item(session=make_session(members))


def test_a_vote_is_cast_once(item, members):
    cast_vote(item, members[0], Vote.ACCEPT, reasons="Clear")

    with pytest.raises(AlreadyVoted):
        cast_vote(item, members[0], Vote.REFUSE, reasons="On second thoughts")

    assert [ballot.vote for ballot in item.ballots.all()] == [Vote.ACCEPT]


def test_a_vote_needs_reasons(item, members):
    with pytest.raises(MissingFact):
        cast_vote(item, members[0], Vote.ACCEPT, reasons="  ")


def test_votes_are_hidden_until_ones_own_is_cast(item, members):
    cast_vote(item, members[0], Vote.ACCEPT, reasons="Clear")

    before = list(visible_ballots(members[1], item))
    cast_vote(item, members[1], Vote.REFUSE, reasons="Unclear")
    after = [ballot.vote for ballot in visible_ballots(members[1], item)]

    assert (before, after) == ([], [Vote.ACCEPT, Vote.REFUSE])
    assert list(visible_ballots(make_staff(role=Role.AUDITOR), item)) == []


def test_a_conflict_of_interest_bars_vote_and_case(item, members):
    cast_vote(item, members[1], Vote.ACCEPT, reasons="A relative")

    declare_conflict(item, members[1], reason="The applicant is my cousin")

    with pytest.raises(Recused):
        cast_vote(item, members[1], Vote.ACCEPT, reasons="Clear")
    assert item.ballots.count() == 0
    assert [may_open(member, item.case) for member in members] == [True, False, True]


def test_a_conflict_needs_words(item, members):
    with pytest.raises(MissingFact):
        declare_conflict(item, members[0], reason="")


@pytest.mark.parametrize("part", ["verified", "researched"])
def test_whoever_took_part_in_the_case_does_not_vote(item, members, part):
    item.case.involvements.create(user=members[2], part=part)

    with pytest.raises(TookPart):
        cast_vote(item, members[2], Vote.ACCEPT, reasons="I know the file")


def test_strangers_and_former_members_do_not_vote(item, members):
    members[0].groups.clear()
    former = type(members[0]).objects.get(pk=members[0].pk)

    with pytest.raises(NotAMember):
        cast_vote(item, make_members(1)[0], Vote.ACCEPT, reasons="Clear")
    with pytest.raises(NotAMember):
        cast_vote(item, former, Vote.ACCEPT, reasons="Clear")


def test_a_new_report_asks_for_a_new_vote(item, members):
    case = item.case
    cast_vote(item, members[0], Vote.ACCEPT, reasons="Clear")
    advance(case, "step_back", by=members[0], facts={"reason": "A visit is missing"})
    report = {"report": "Visited: no need", "recommendation": "decline"}
    researcher = make_staff(role=Role.RESEARCHER)
    advance(case, "report_research", by=researcher, facts=report, warrant="research")
    cast_vote(item, members[1], Vote.REFUSE, reasons="The visit showed no need")
    unseen = list(visible_ballots(members[0], item))
    with pytest.raises(VoteFirst):
        count_for(members[0], item)

    cast_vote(item, members[0], Vote.REFUSE, reasons="The visit showed no need")

    assert unseen == []
    assert list(item.ballots.values_list("vote", flat=True)) == [Vote.REFUSE] * 2
