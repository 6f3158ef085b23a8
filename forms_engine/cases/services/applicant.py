"""What the applicant does on the tracking page; `by` None in the history."""

from ..models import Case
from ..workflow.table import moves_for, permits
from .advance import advance


def answer_question(case: Case, text: str, *, version: int | None = None) -> Case:
    """Answer what was asked; raises ForbiddenMove if nothing is, StaleCase, or MissingFact."""
    return advance(case, "answer", by=None, facts={"answer": text}, version=version)


def withdraw(case: Case, *, version: int | None = None) -> Case:
    """Withdraw before delivery; raises ForbiddenMove afterwards, or StaleCase in a race."""
    return advance(case, "withdraw", by=None, version=version)


def ask_to_reconsider(case: Case, objection: str, *, version: int | None = None) -> Case:
    """Ask that others hear a refused request again; raises ForbiddenMove once it is too late."""
    return advance(case, "reconsider", by=None, facts={"objection": objection}, version=version)


def may_withdraw(case: Case) -> bool:
    """True while the applicant may still withdraw."""
    return can(case, "withdraw")


def can(case: Case, action: str) -> bool:
    """True if the applicant may do `action` on the case as it stands."""
    return any(
        move.action == action and move.leads_from(case) and permits(move, None)
        for move in moves_for(case.kind)
    )
