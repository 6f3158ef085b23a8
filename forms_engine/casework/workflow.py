"""Closing a case that is another one sent twice, and taking that back (policy L49)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.workflow.moves import Condition, Move
from forms_engine.cases.workflow.suggestion import WEIGHERS
from forms_engine.staff.enums import Role

from .models import Duplicate

WARRANT = "casework"
SOURCES = {
    Kind.HELP: (State.RECEIVED, State.VERIFYING, State.WAITING, State.RESEARCH),
    Kind.ENQUIRY: (State.RECEIVED,),
    Kind.SUGGESTION: (State.RECEIVED, State.CONSIDERED),
    Kind.VOLUNTEER: (State.RECEIVED, State.UNDER_REVIEW, State.WAITING),
}
MERGERS = {
    Kind.HELP: frozenset({Role.RECEPTION, Role.VERIFICATION}),
    Kind.ENQUIRY: frozenset({Role.RECEPTION, Role.RESEARCHER}),
    Kind.SUGGESTION: WEIGHERS,
    Kind.VOLUNTEER: frozenset({Role.VOLUNTEER_COORDINATOR}),
}


def moves(kind: Kind) -> list[Move]:
    """One way out, and one way back to each state from which it can be taken.

    None of a complaint: each is looked into by itself.
    """
    if kind not in MERGERS:
        return []
    roles = MERGERS[kind]
    out = Move(
        action="close_duplicate",
        label=_("Close as a duplicate"),
        sources=SOURCES[kind],
        target=State.CLOSED,
        clause="L49",
        roles=roles,
        warrant=WARRANT,
        danger=True,
    )
    backs = [state for state in SOURCES[kind] if state != State.WAITING]
    return [out, *(_back(state, roles) for state in backs)]


def _back(target: State, roles: frozenset[Role]) -> Move:
    return Move(
        action="not_duplicate",
        label=_("Not a duplicate after all"),
        sources=(State.CLOSED,),
        target=target,
        clause="L49",
        roles=roles,
        warrant=WARRANT,
        unless=_stood_elsewhere(target),
    )


def _stood_elsewhere(target: State) -> Condition:
    """Whether a case was not closed as a duplicate from `target`."""

    def holds(case: Case) -> bool:
        return not Duplicate.objects.filter(case=case, before=target).exists()

    return holds
