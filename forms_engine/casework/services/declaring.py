"""Takes down that an applicant declared the data to be true, where no form was filled in."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.enums import Part
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.held import held
from forms_engine.cases.models import Case, Involvement
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..completeness import declares_apart
from ..enums import TO_STAFF
from ..exceptions import CaseworkError
from ..models import Declaration
from ..statement import statement
from .checking import may_check


def declare(case: Case, method: str, *, by: User, language: str = "ar") -> Declaration:
    """Record the declaration in place of the one before; who takes it will not vote.

    `language` is the one in which the words stood before the staff.

    Raises ForbiddenMove, or CaseworkError for a way that we do not know.
    """
    said, spoken = statement(language)
    with transaction.atomic():
        _permit(held(case), by=by)
        if method not in TO_STAFF:
            raise CaseworkError(_("Choose how the declaration was made."), field="method")
        _drop(case)
        row = Declaration.objects.create(
            case=case,
            method=method,
            by=by,
            at=now(),
            text=said.text,
            language=spoken,
            version=said.version,
            digest=said.digest,
        )
        Involvement.objects.get_or_create(case=case, user=by, part=Part.VERIFIED)
        record(case.stream, "declared", by=by, facts={"method": row.method})
    return row


def undeclare(case: Case, *, by: User) -> None:
    """Take the declaration that stands back; its row stays, it only does not count any more."""
    with transaction.atomic():
        _permit(held(case), by=by)
        if _drop(case):
            record(case.stream, "undeclared", by=by)


def _permit(case: Case, *, by: User) -> None:
    if not (may_check(by, case) and declares_apart(case)):
        raise ForbiddenMove("not allowed: declare")


def _drop(case: Case) -> int:
    standing = Declaration.objects.filter(case=case, taken_back_at=None)
    return standing.update(taken_back_at=now())
