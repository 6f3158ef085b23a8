"""Finds the case behind an address, for one person: foreign and missing are the same."""

from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.committee.exceptions import Recused
from forms_engine.committee.models import Recusal
from forms_engine.staff.models import User

WITH = (
    "key",
    "assignee",
    "submission__key",
    "submission__form_version",
    "enquiry",
    "told",
    "complaint__about",
    "quiet",
)


def find_case(user: User, reference: str) -> Case:
    """The case of this reference; raises UnknownCase if there is none that `user` may open.

    Whoever declared a conflict of interest in it does not open it any more: Recused.
    """
    if Recusal.objects.filter(case__reference=reference, user=user).exists():
        raise Recused
    case = visible(user).select_related(*WITH).filter(reference=reference).first()
    if case is None:
        raise UnknownCase
    return case
