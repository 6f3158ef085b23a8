"""The rows that a move leaves on its case, beside the case's own columns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from forms_engine.outbox.services import cancel
from forms_engine.staff.models import User

from ..enums import Part, State
from ..models import (
    Case,
    Condition,
    Delivery,
    Enquiry,
    Involvement,
    Question,
    Reconsideration,
    ResearchReport,
)
from ..sealed import seal_facts, seal_words
from ..workflow.moves import Facts
from .wording import condition_lines


@dataclass(frozen=True, kw_only=True)
class Step:
    """A move that is being made: the case after it, the state and version before it."""

    case: Case
    source: State
    version: int
    by: User | None
    at: datetime
    facts: Facts


def _involve(step: Step, part: Part) -> None:
    """Remember who verified or researched: they will not vote."""
    if step.by is not None:
        Involvement.objects.get_or_create(case=step.case, user=step.by, part=part)


def _drop_question(step: Step) -> None:
    """A case that leaves WAITING without an answer asks nothing any more."""
    if step.source == State.WAITING:
        step.case.questions.filter(answered_at=None).update(dropped_at=step.at)


def _ask(step: Step) -> None:
    asked = seal_words(step.case, step.facts["question"], label="question")
    Question.objects.create(case=step.case, asked=asked, asked_by=step.by, asked_at=step.at)
    if step.source != State.UNDER_REVIEW:
        _involve(step, Part.RESEARCHED if step.source == State.RESEARCH else Part.VERIFIED)


def _answer(step: Step) -> None:
    answer = seal_words(step.case, step.facts["answer"], label="answer")
    step.case.questions.filter(answered_at=None, dropped_at=None).update(
        answer=answer, answered_by=step.by, answered_at=step.at
    )


def _confirm(step: Step) -> None:
    _involve(step, Part.VERIFIED)


def _report(step: Step) -> None:
    ResearchReport.objects.create(
        case=step.case,
        report=seal_words(step.case, step.facts["report"], label="report"),
        recommendation=step.facts["recommendation"],
        by=step.by,
        at=step.at,
    )
    _involve(step, Part.RESEARCHED)


def _set_conditions(step: Step) -> None:
    """Each line of the conditions is one; registration waits for all of them."""
    Condition.objects.bulk_create(
        Condition(
            case=step.case, text=seal_words(step.case, line, label="condition"), set_at=step.at
        )
        for line in condition_lines(step.facts)
    )


def _object(step: Step) -> None:
    objection = seal_words(step.case, step.facts["objection"], label="objection")
    Reconsideration.objects.create(
        case=step.case, hearing=step.case.hearing, objection=objection, by=step.by, at=step.at
    )


def _undo_delivery(step: Step) -> None:
    latest = Delivery.objects.filter(case=step.case, taken_back_at=None).order_by("-at", "-pk")
    Delivery.objects.filter(pk__in=latest.values("pk")[:1]).update(taken_back_at=step.at)


def _deliver(step: Step) -> None:
    delivered = seal_facts(step.case, step.facts, label="delivery")
    Delivery.objects.create(case=step.case, delivered=delivered, by=step.by, at=step.at)


def _answer_enquiry(step: Step) -> None:
    answer = seal_words(step.case, step.facts["answer"], label="enquiry.answer")
    Enquiry.objects.filter(case=step.case).update(answer=answer)


def _look_into(step: Step) -> None:
    """Whoever looks into a complaint is responsible for it."""
    Case.objects.filter(pk=step.case.pk).update(assignee=step.by)
    step.case.assignee = step.by


def _back(step: Step) -> None:
    """Undo what only a later state may hold: an open question, a recorded delivery's survey."""
    _drop_question(step)
    if step.source == State.DELIVERED:
        cancel("evaluation.due", f"{step.case.pk}:{step.version}")


EFFECTS: dict[str, Callable[[Step], None]] = {
    "ask_applicant": _ask,
    "answer": _answer,
    "confirm_data": _confirm,
    "report_research": _report,
    "accept": _set_conditions,
    "reconsider": _object,
    "deliver": _deliver,
    "deliver_part": _deliver,
    "undo_delivery": _undo_delivery,
    "answer_enquiry": _answer_enquiry,
    "give_back": _drop_question,
    "answer_complaint": _answer_enquiry,
    "take_up": _answer_enquiry,
    "decline": _answer_enquiry,
    "look_into": _look_into,
    "step_back": _back,
    "withdraw": _drop_question,
    "close_duplicate": _drop_question,
}


def leave(action: str, step: Step) -> None:
    """Write the rows of `action`; most moves leave none."""
    if action in EFFECTS:
        EFFECTS[action](step)
