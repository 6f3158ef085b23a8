"""Turns votes into the one decision of a case, and moves the case by the one door."""

from collections import Counter
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove, StaleCase
from forms_engine.cases.sealed import seal_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.wording import condition_lines
from forms_engine.cases.workflow.guards import is_early
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..enums import ItemState, Vote
from ..exceptions import AlreadyDecided, NoQuorum, Tied, TooFewVotes, VoteFirst
from ..models import AgendaItem, Ballot, Decision
from ..permissions import has_voted, reported_at, require_voter
from ..queries import able_to_decide
from .voting import require_pending

WARRANT = "committee"


@dataclass(frozen=True)
class Tally:
    """How the votes stand and what they decide."""

    outcome: Vote
    accepting: int
    refusing: int
    by_chair: bool


def counting_ballots(item: AgendaItem) -> QuerySet[Ballot]:
    """The votes that count: cast since the newest report, by members who are not recused."""
    ballots = item.ballots.exclude(user__in=item.case.recusals.values("user"))
    since = reported_at(item.case)
    return ballots if since is None else ballots.filter(at__gte=since)


def tally(item: AgendaItem) -> Tally:
    """Count: a majority of the votes, the chair's vote where they are equal.

    Raises NoQuorum, TooFewVotes, or Tied when the votes are equal and the chair has cast none.
    """
    if (present := able_to_decide(item)) < item.session.quorum:
        raise NoQuorum(present, item.session.quorum)
    votes = dict(counting_ballots(item).values_list("user", "vote"))
    if len(votes) < item.session.quorum:
        raise TooFewVotes
    count = Counter(votes.values())
    accepting, refusing = count[Vote.ACCEPT], count[Vote.REFUSE]
    if accepting != refusing:
        winner = Vote.ACCEPT if accepting > refusing else Vote.REFUSE
        return Tally(winner, accepting, refusing, by_chair=False)
    if item.session.chair_id not in votes:
        raise Tied
    return Tally(Vote(votes[item.session.chair_id]), accepting, refusing, by_chair=True)


def count_for(member: User, item: AgendaItem) -> Tally:
    """The count, for a member who may record the decision: only after their own vote.

    Raises the voter's refusals, AlreadyDecided, VoteFirst, and what `tally` raises.
    """
    require_voter(member, item)
    require_pending(item)
    if not has_voted(member, item):
        raise VoteFirst
    return tally(item)


def record_decision(
    item: AgendaItem,
    *,
    by: User,
    ground: str,
    reason: str,
    conditions: str = "",
    early_reason: str = "",
) -> Decision:
    """Record the session's decision and move the case; `reason` is what the applicant reads.

    Raises AlreadyDecided to everyone but the first, what `count_for` raises, and the case's own
    refusals: EarlyDecision, MissingFact, ForbiddenMove.
    """
    count_for(by, item)
    facts = {"ground": ground, "reason": reason, "conditions": conditions}
    facts |= {"early_reason": early_reason}
    try:
        with transaction.atomic():
            return _decide(item, by=by, facts=facts)
    except (IntegrityError, StaleCase):
        _remember_late(item, by=by)
        raise AlreadyDecided from None
    except ForbiddenMove:
        require_pending(item)
        raise


def _decide(item: AgendaItem, *, by: User, facts: dict[str, str]) -> Decision:
    """One transaction: the row is unique to the hearing, so a second one cannot stand."""
    result, case = tally(item), item.case
    accepted = result.outcome == Vote.ACCEPT
    decision = Decision.objects.create(
        case=case,
        hearing=item.hearing,
        item=item,
        outcome=result.outcome,
        ground=facts["ground"],
        reason=seal_words(case, facts["reason"], label="decision"),
        conditions=len(condition_lines(facts)) if accepted else 0,
        accepting=result.accepting,
        refusing=result.refusing,
        by_chair=result.by_chair,
        early=is_early(case),
        recorded_by=by,
        at=now(),
    )
    AgendaItem.objects.filter(pk=item.pk).update(state=ItemState.DECIDED)
    advance(case, result.outcome, by=by, facts=facts, warrant=WARRANT)
    told = {"case": str(case.pk), "outcome": str(result.outcome)}
    record(item.session.stream, "decide", by=by, facts=told)
    return decision


def _remember_late(item: AgendaItem, *, by: User) -> None:
    """Keep the attempt that came second, in the case's own history."""
    with transaction.atomic():
        record(item.case.stream, "late_attempt", by=by, facts={"action": "decide"})
