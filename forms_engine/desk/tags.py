"""States as words with a tone; colour never stands alone."""

from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.queries import is_overdue

Tag = dict[str, str]

TONES = {
    State.RECEIVED: "info",
    State.WAITING: "warning",
    State.COMMITTEE: "warning",
    State.ACCEPTED: "success",
    State.REGISTERED: "success",
    State.DELIVERED: "success",
    State.ANSWERED: "success",
    State.ACTIVE: "success",
    State.DONE: "success",
    State.LOOKED_INTO: "warning",
    State.REFUSED: "error",
}


def state_tag(state: str) -> Tag:
    """The staff's word for a state."""
    return {"label": str(State(state).label), "tone": TONES.get(State(state), "")}


def tags(case: Case, *, late: bool = True) -> list[Tag]:
    """State, then what holds of: overdue (unless said elsewhere), urgent, wants a call."""
    found = [state_tag(case.state)]
    if late and is_overdue(case):
        found.append({"label": _("Overdue"), "tone": "error"})
    if case.urgent:
        found.append({"label": _("Urgent"), "tone": "error"})
    if is_heard_again(case):
        found.append({"label": _("Reconsideration"), "tone": "warning"})
    if wants_call(case):
        found.append({"label": _("Wants a call"), "tone": "warning"})
    return found


def is_heard_again(case: Case) -> bool:
    """True while a refused case waits for its second decision."""
    return case.hearing > 1 and case.is_open and case.decided_at is None


def wants_call(case: Case) -> bool:
    """True for an enquiry whose asker waits for a call asked for while filling in a form."""
    waits = case.kind == Kind.ENQUIRY and case.state == State.RECEIVED
    return waits and case.enquiry.run_id is not None and case.enquiry.called_at is None
