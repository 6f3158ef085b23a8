"""The one door for a case's state: nobody else assigns it."""

from datetime import date, datetime

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.errors import KeyDestroyed

from ..columns import columns
from ..enums import State
from ..exceptions import ForbiddenMove, StaleCase
from ..models import Case
from ..permissions import is_kept_from
from ..redating import NEW_DATE
from ..sealed import seal_facts
from ..workflow import table
from ..workflow.moves import HOUSE, Facts, Move
from . import announce, effects
from .effects import Step
from .facts import read_facts


def _permit(move: Move, case: Case, *, by: User | None, warrant: str, facts: Facts) -> None:
    """Raise ForbiddenMove unless this person, with this warrant, may act on this case now.

    Nobody acts on an erased case any more: KeyDestroyed.
    """
    if case.key.destroyed_at:
        raise KeyDestroyed("the case is erased")
    may = table.permits(move, by) and table.fits(move, case, by) and not _kept(by, case)
    if move.warrant != warrant or not may:
        raise ForbiddenMove(f"not allowed: {move.action}")
    if move.guard is not None:
        move.guard(case, facts)


def _kept(by: User | None, case: Case) -> bool:
    """True for who stepped aside from the case or is complained about in it, at this door too."""
    return by is not None and is_kept_from(by, case)


def _claim(case: Case, move: Move, *, at: datetime, facts: Facts) -> None:
    """Compare and set: the update finds the row only if nobody has moved it since it was read."""
    row = Case.objects.filter(pk=case.pk, version=case.version, state=case.state)
    values = columns(move, case, at=at, facts=facts)
    if not row.update(version=case.version + 1, **values):
        raise StaleCase
    case.refresh_from_db()


def _actor(move: Move, step: Step) -> str:
    if move.warrant == HOUSE:
        return HOUSE
    return "staff" if step.by else "applicant"


def _event(move: Move, step: Step, *, promised: date) -> None:
    """Append the act to the case's history; words that may be personal are sealed."""
    case = step.case
    sealed = seal_facts(case, step.facts, label="event") if step.facts else None
    told: dict[str, str] = {
        "from": step.source.value,
        "to": str(case.state),
        "clause": move.clause,
        "actor": _actor(move, step),
    }
    if case.promised_date != promised:
        told[NEW_DATE] = case.promised_date.isoformat()
    record(case.stream, move.action, by=step.by, facts=told, sealed=sealed)


def _move(case: Case, action: str, *, by: User | None, given: Facts, warrant: str) -> Case:
    move = table.find(case, action)
    facts = read_facts(move, given, by_applicant=by is None)
    _permit(move, case, by=by, warrant=warrant, facts=facts)
    before, at = (case.state, case.version, case.promised_date, case.moved_at), now()
    _claim(case, move, at=at, facts=facts)
    step = Step(case=case, source=State(before[0]), version=before[1], by=by, at=at, facts=facts)
    effects.leave(action, step)
    _event(move, step, promised=before[2])
    announce.announce(move, step, promised=before[2], since=before[3])
    return case


def advance(
    case: Case,
    action: str,
    *,
    by: User | None,
    facts: Facts | None = None,
    warrant: str = "",
    version: int | None = None,
) -> Case:
    """Make one move: state, history, messages and outbox rows, all or nothing.

    `by` None is the applicant, or the house with its warrant; `version` is the one that the
    person was looking at. Raises ForbiddenMove, EarlyDecision, MissingFact, or StaleCase when
    somebody else was first.
    """
    try:
        with transaction.atomic():
            if version is not None and version != case.version:
                raise StaleCase
            return _move(case, action, by=by, given=facts or {}, warrant=warrant)
    except StaleCase:
        with transaction.atomic():
            record(case.stream, "late_attempt", by=by, facts={"action": action})
        raise StaleCase(Case.objects.get(pk=case.pk)) from None
