"""Says what a complaint is about, once staff have read it."""

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from ..concerned import is_unconcerned
from ..enums import Kind
from ..exceptions import ForbiddenMove, MissingFact
from ..models import Case, Complaint
from ..permissions import may_see
from ..references import read_reference

NAMERS = (Role.RECEPTION, Role.QUALITY)


def may_name(user: User, case: Case) -> bool:
    """True for those who listen to complaints and are no part of this one."""
    listens = case.kind == Kind.COMPLAINT and case.is_open and user.has_role(*NAMERS)
    return listens and may_see(user, case) and is_unconcerned(case, user)


def name_concerned(case: Case, *, about: str, against: User | None, by: User) -> Complaint:
    """Note the case complained of ("" for none) and who is complained about; frees it of both.

    Raises ForbiddenMove, or MissingFact for a reference that names no other case.
    """
    if not may_name(by, case):
        raise ForbiddenMove("not allowed: complaint")
    meant = _meant(about, case) if about else None
    with transaction.atomic():
        complaint, _new = Complaint.objects.update_or_create(
            case=case, defaults={"about": meant, "against": against}
        )
        if case.assignee and not is_unconcerned(case, case.assignee):
            Case.objects.filter(pk=case.pk).update(assignee=None)
        facts = {"about": meant.reference if meant else ""}
        record(case.stream, "complaint.named", by=by, facts=facts)
    case.refresh_from_db()
    return complaint


def _meant(typed: str, case: Case) -> Case:
    found = Case.objects.filter(reference=read_reference(typed) or "").exclude(pk=case.pk).first()
    if found is None:
        raise MissingFact("about")
    return found
