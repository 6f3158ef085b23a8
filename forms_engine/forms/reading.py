"""Reads what was given at a step: each shown question in order, with the answers before it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.question import DOUBT, Question
from forms_engine.forms.types import Answers, StepAnswers, Typed
from forms_engine.vault.types import JSON

if TYPE_CHECKING:
    from forms_engine.forms.step import Step


@dataclass
class Reading:
    """The answers of the shown questions, and by question key why there is none."""

    cleaned: StepAnswers = field(default_factory=dict)
    faults: dict[str, AnswerError] = field(default_factory=dict)


def read_step(
    step: "Step",
    raw: Mapping[str, object],
    *,
    answers: Answers,
    asked_before: Callable[[Question], bool],
) -> Reading:
    """`asked_before` says that a doubtful answer was asked about once, and given again."""
    reading = Reading()
    for question in step.asked(answers):
        context = {**answers, step.key: reading.cleaned}
        if question.is_shown(context):
            given = raw.get(question.key)
            try:
                value = question.clean(given, answers=context, siblings=reading.cleaned)
            except AnswerError as error:
                if not (error.doubtful and asked_before(question)):
                    reading.faults[question.key] = error
                    continue
                value = question.accepted(given, answers=context)
                reading.cleaned[question.key + DOUBT] = True
            reading.cleaned[question.key] = value
    return reading


def missing_all(step: "Step", reading: Reading, *, answers: Answers) -> str:
    """The first of the questions of which one is enough, where none was even tried; else ""."""
    asked = {question.key for question in step.asked(answers)}
    keys = [key for key in step.one_of if key in asked]
    tried = any(reading.cleaned.get(key) or key in reading.faults for key in keys)
    return "" if tried or not keys else keys[0]


def stands(step: "Step", typed: Typed, *, answers: Answers) -> bool:
    """Whether what was typed before would be taken again, whatever was doubtful once."""
    raw = {q.key: restored(q, typed[q.key]) for q in step.questions if q.key in typed}
    reading = read_step(step, raw, answers=answers, asked_before=lambda question: True)
    return not reading.faults and not missing_all(step, reading, answers=answers)


def restored(question: Question, typed: list[str]) -> JSON:
    """What a widget gives and shows for strings that were sent before."""
    if question.many:
        return typed
    return typed[-1] if typed else None
