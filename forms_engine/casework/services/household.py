"""Links cases of people who belong together, and parts them again."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..exceptions import CaseworkError
from ..models import Household


def links_of(case: Case) -> QuerySet[Household]:
    """The links of a case, both its cases read along."""
    found = Household.objects.filter(Q(first=case) | Q(second=case))
    return found.select_related("first__key", "second__key", "by")


def link(case: Case, other: Case, *, tie: str, by: User) -> Household:
    """Link two cases; a link that exists gets the new tie. Raises ForbiddenMove, CaseworkError."""
    if not may_handle(by, case) or not may_handle(by, other):
        raise ForbiddenMove("not allowed: link")
    if case.pk == other.pk:
        raise CaseworkError(_("This is the same case. Write another reference."), field="other")
    first, second = sorted((case, other), key=lambda one: one.pk.hex)
    with transaction.atomic():
        row, _made = Household.objects.update_or_create(
            first=first, second=second, defaults={"tie": tie, "by": by, "at": now()}
        )
        for one, to in ((case, other), (other, case)):
            record(one.stream, "link", by=by, facts={"other": to.reference, "tie": tie})
    return row


def unlink(case: Case, other: Case, *, by: User) -> None:
    """Part two cases; nothing happens where there is no link."""
    if not may_handle(by, case) or not may_handle(by, other):
        raise ForbiddenMove("not allowed: link")
    with transaction.atomic():
        if links_of(case).filter(Q(first=other) | Q(second=other)).delete()[0]:
            for one, to in ((case, other), (other, case)):
                record(one.stream, "unlink", by=by, facts={"other": to.reference})


def forget_links(case: Case) -> None:
    """Part a case from all others, when what it says of a person is erased."""
    Household.objects.filter(Q(first=case) | Q(second=case)).delete()
