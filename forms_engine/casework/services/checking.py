"""Records that an answer was checked, and ticks the items of a stage's list."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.enums import Kind, Part, State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.held import held
from forms_engine.cases.models import Case, Involvement
from forms_engine.cases.permissions import may_handle
from forms_engine.cases.sealed import seal_words
from forms_engine.clock.time import now, today
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from ..completeness import needed, standing
from ..enums import Against, Outcome
from ..exceptions import CaseworkError
from ..models import Tick, Verification
from ..stages import items_for

CHECKERS = (Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER)
CHECKABLE = (State.RECEIVED, State.VERIFYING, State.WAITING, State.RESEARCH)
NOTE_LIMIT = 1_000


@dataclass(frozen=True, kw_only=True)
class Check:
    """What was compared with what, and how it came out."""

    outcome: str
    against: str = ""
    sighted: bool = False
    valid_until: date | None = None
    note: str = ""


def may_check(user: User, case: Case) -> bool:
    """True if `user` may record checks on this case as it stands."""
    return is_checker(user, case) and may_handle(user, case)


def is_checker(user: User, case: Case) -> bool:
    """True if the role of `user` checks data in this state; asks the database nothing."""
    works = user.has_role(*CHECKERS) and may_read(user, case, Field.CHECKS)
    return works and case.kind == Kind.HELP and case.state in CHECKABLE


def _cleaned(check: Check) -> Check:
    """The check without what its outcome makes needless; raises CaseworkError at its field."""
    note = strip_invisible(check.note).strip()[:NOTE_LIMIT]
    if check.outcome != Outcome.MATCHES and not note:
        raise CaseworkError(_("Write down why, in a few words."), field="note")
    if check.outcome == Outcome.NOT_NEEDED:
        return Check(outcome=check.outcome, note=note)
    if check.against not in Against.values:
        raise CaseworkError(_("Choose what it was compared with."), field="against")
    if check.valid_until and check.valid_until < today():
        raise CaseworkError(_("Choose today or a later day."), field="valid_until")
    return Check(
        outcome=check.outcome,
        against=check.against,
        sighted=check.sighted or check.against == Against.ORIGINAL,
        valid_until=check.valid_until,
        note=note,
    )


def verify(case: Case, field: str, check: Check, *, by: User) -> Verification:
    """Record a check of one answer in place of the one before; who checks will not vote.

    Raises ForbiddenMove, or CaseworkError for what makes no sense.
    """
    with transaction.atomic():
        case = held(case)
        _permit(case, field, by=by)
        read = _cleaned(check)
        note = seal_words(case, read.note, label="verification") if read.note else None
        _replace(case, field)
        row = Verification.objects.create(
            case=case,
            field=field,
            outcome=read.outcome,
            against=read.against,
            sighted=read.sighted,
            valid_until=read.valid_until,
            note=note,
            by=by,
            at=now(),
        )
        Involvement.objects.get_or_create(case=case, user=by, part=Part.VERIFIED)
        facts = {"field": field, "outcome": read.outcome, "against": read.against}
        record(case.stream, "check", by=by, facts=facts)
    return row


def take_back(case: Case, field: str, *, by: User) -> None:
    """Undo the check that stands; the row stays, it only does not count any more."""
    with transaction.atomic():
        case = held(case)
        _permit(case, field, by=by)
        if _replace(case, field):
            record(case.stream, "check_undone", by=by, facts={"field": field})


def _permit(case: Case, field: str, *, by: User) -> None:
    if not may_check(by, case):
        raise ForbiddenMove("not allowed: check")
    if field not in {row.field for row in needed(case, standing(case))}:
        raise ForbiddenMove("nothing to check here")


def _replace(case: Case, field: str) -> int:
    held = Verification.objects.filter(case=case, field=field, replaced_at=None)
    return held.update(replaced_at=now())


def tick(case: Case, code: str, *, done: bool, by: User) -> None:
    """Tick an item of the present stage's list, or take the tick back; twice changes nothing."""
    with transaction.atomic():
        case = held(case)
        known = {item.code: item for item in items_for(case)}
        if not may_handle(by, case) or code not in known:
            raise ForbiddenMove("not allowed: tick")
        if done:
            _row, changed = Tick.objects.get_or_create(
                case=case, item=code, defaults={"by": by, "at": now()}
            )
        else:
            changed = bool(Tick.objects.filter(case=case, item=code).delete()[0])
        if changed:
            facts = {"item": code, "clause": known[code].clause}
            record(case.stream, "tick" if done else "untick", by=by, facts=facts)
