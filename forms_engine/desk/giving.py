"""Hands several cases over at once; nothing else of a case is ever changed for many together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from forms_engine.cases.exceptions import ForbiddenMove, StaleCase
from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.cases.references import read_reference
from forms_engine.cases.services.handling import assign
from forms_engine.staff.models import User

NOBODY = "0"


@dataclass(frozen=True)
class Outcome:
    """References of what was handed over and of what was left as it is."""

    given: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def seen(case: Case) -> str:
    """A case as the list showed it, for a form: "M7K4-XW9P.12" with who was responsible."""
    return f"{case.reference}.{case.assignee_id or NOBODY}"


def hand_over(marks: Iterable[str], *, to: User | None, by: User) -> Outcome:
    """Give every case of `marks` (see `seen`) to `to`, each in its own transaction.

    A case that has changed hands since it was shown is left alone, and so is one that `to` may
    not handle; a mark that names nothing visible to `by` is ignored.
    """
    pairs = (mark.partition(".")[::2] for mark in marks)
    shown = {name: held for name, held in pairs if read_reference(name) == name}
    outcome = Outcome()
    for case in visible(by).filter(reference__in=shown).select_related("assignee"):
        _sort(outcome, case, held=shown[case.reference], to=to, by=by)
    return outcome


def _sort(outcome: Outcome, case: Case, *, held: str, to: User | None, by: User) -> None:
    """Hand one case over and note what became of it."""
    if held != (str(case.assignee_id) if case.assignee_id else NOBODY):
        outcome.taken.append(case.reference)
        return
    try:
        assign(case, to, by=by)
        outcome.given.append(case.reference)
    except StaleCase:
        outcome.taken.append(case.reference)
    except ForbiddenMove:
        outcome.refused.append(case.reference)
