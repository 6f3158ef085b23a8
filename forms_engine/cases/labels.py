"""Where a case stands, and what an event made of it, in the applicant's words."""

from forms_engine.audit.models import Event

from .enums import State, public_label
from .models import Case
from .redating import AGAIN


def label_of(case: Case) -> str:
    """Where it stands now."""
    accepted = case.decided_at is not None
    return public_label(case.state, case.kind, again=case.hearing > 1, accepted=accepted)


def label_at(case: Case, event: Event) -> str:
    """What it became by an event that names its new state under "to"."""
    again, accepted = event.action == AGAIN, event.facts.get("from") == State.ACTIVE
    return public_label(event.facts["to"], case.kind, again=again, accepted=accepted)
