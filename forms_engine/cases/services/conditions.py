"""Registration sees the conditions of an acceptance fulfilled, one by one, before it completes."""

from collections.abc import Collection

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from ..enums import State
from ..exceptions import ForbiddenMove, StaleCase
from ..models import Case

REGISTRARS = (Role.RECEPTION, Role.VERIFICATION)


def may_tick(user: User, case: Case) -> bool:
    """True if `user` may say now which conditions are fulfilled."""
    return case.state == State.ACCEPTED and user.has_role(*REGISTRARS)


def mark_met(case: Case, met: Collection[int], *, by: User, version: int) -> Case:
    """Note that exactly these conditions are fulfilled; taking a tick away takes it back.

    Raises ForbiddenMove, or StaleCase when the case has moved since `version` was shown.
    """
    if not may_tick(by, case):
        raise ForbiddenMove("not allowed: conditions")
    with transaction.atomic():
        row = Case.objects.filter(pk=case.pk, version=version, state=State.ACCEPTED)
        if not row.update(version=version + 1):
            raise StaleCase(Case.objects.get(pk=case.pk))
        wanted = case.conditions.filter(pk__in=met)
        wanted.filter(met_at=None).update(met_at=now(), met_by=by)
        case.conditions.exclude(pk__in=met).update(met_at=None, met_by=None)
        told = {"met": wanted.count(), "of": case.conditions.count()}
        record(case.stream, "conditions", by=by, facts=told)
    case.refresh_from_db()
    return case
