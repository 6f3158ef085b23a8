"""Who is not written to when staff write to many; what the request itself needs is still sent."""

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..models import Quiet


def set_quiet(case: Case, *, quiet: bool, by: User) -> None:
    """Mark a case as not to be written to with others, or take the mark off."""
    if not may_handle(by, case):
        raise ForbiddenMove("not allowed: quiet")
    with transaction.atomic():
        if quiet:
            _row, changed = Quiet.objects.get_or_create(case=case, defaults={"by": by, "at": now()})
        else:
            changed = bool(Quiet.objects.filter(case=case).delete()[0])
        if changed:
            record(case.stream, "quiet" if quiet else "not_quiet", by=by)
