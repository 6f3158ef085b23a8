"""What follows a move outside the case: messages to the applicant and rows for higher rooms."""

from datetime import date, datetime, timedelta

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.messages.services import cancel_unsent
from forms_engine.outbox.services import Due, enqueue, enqueue_many

from ..behalf import addressee
from ..enums import Kind, State
from ..models import Case
from ..redating import REASONS
from ..workflow.moves import HOUSE, Move
from .effects import Step
from .tell import in_words_of, language_of, tell
from .wording import words_of

EVALUATED = (State.DELIVERED, State.REFUSED)


def _tell_move(move: Move, step: Step) -> None:
    case, template = step.case, move.letter(step.case, step.facts)
    language = language_of(case, addressee(case), template)
    context = words_of(move, case, step.facts, language=language)
    tell(case, template, dedupe=f"{case.pk}:{case.version}:{template}", context=context)


def _tell_date(move: Move, step: Step) -> None:
    """The promised date has moved by itself: say so, with the reason."""
    key = f"{step.case.pk}:{step.case.version}:date_changed"
    reason = in_words_of(step.case, REASONS[move.action], "date_changed")
    context = {"reason": reason, "question": "", "clause": move.clause}
    tell(step.case, "date_changed", dedupe=key, context=context)


def _evaluate(step: Step) -> None:
    """Ask for a survey some days after the end of a help request (policy L27)."""
    case = step.case
    due = step.at + timedelta(days=Terms.current().survey_delay_days)
    enqueue("evaluation.due", f"{case.pk}:{case.version}", {"case": str(case.pk)}, due_at=due)


def _row(case: Case, action: str, *, source: str) -> None:
    """Write the row from which higher rooms learn that `case` has moved."""
    payload: dict[str, str | int] = {
        "case": str(case.pk),
        "kind": str(case.kind),
        "action": action,
        "from": source,
        "to": str(case.state),
    }
    enqueue_many("case.moved", [Due(f"{case.pk}:{case.version}", payload, now())])


def opened(case: Case) -> None:
    """Let higher rooms know of a new case: the move "submit" from nowhere."""
    _row(case, "submit", source="")


def _redated(move: Move, case: Case, *, promised: date) -> bool:
    """True where the applicant has to hear of a date; what the house does is always told."""
    if case.kind == Kind.ENQUIRY or move.action not in REASONS:
        return False
    return case.promised_date != promised or move.warrant == HOUSE


def announce(move: Move, step: Step, *, promised: date, since: datetime) -> None:
    """Everything that `move` tells; a step back first cancels what has not left yet."""
    case = step.case
    if move.action == "step_back":
        cancel_unsent(case.stream, since=since)
    if move.message:
        _tell_move(move, step)
    elif _redated(move, case, promised=promised):
        _tell_date(move, step)
    if case.kind == Kind.HELP and case.state in EVALUATED and case.state != step.source:
        _evaluate(step)
    _row(case, move.action, source=step.source.value)
    if not case.is_open:
        _ended(case)


def _ended(case: Case) -> None:
    """Write the row from which the reception frees what was booked for the case."""
    enqueue_many("case.ended", [Due(f"{case.pk}:{case.version}", {"case": str(case.pk)}, now())])
