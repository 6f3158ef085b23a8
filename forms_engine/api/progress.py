"""How far a run has come, in the run's own language."""

from collections.abc import Iterator

from forms_engine.forms.form import Form
from forms_engine.forms.questions import Question
from forms_engine.forms.step import Step
from forms_engine.forms.types import Answers
from forms_engine.vault.types import JSON

from .schemas import AnswerOut, StepState


def missing(form: Form, answers: Answers) -> list[str]:
    """The shown steps that have no valid answers yet, in order."""
    return [step.key for step in form.visible(answers) if step.key not in answers]


def states(form: Form, answers: Answers) -> list[StepState]:
    """Every shown step with its answers as people read them."""
    return [
        StepState(
            key=step.key,
            title=str(step.title),
            complete=step.key in answers,
            answers=list(_answers(form, step, answers)),
        )
        for step in form.visible(answers)
    ]


def _answers(form: Form, step: Step, answers: Answers) -> Iterator[AnswerOut]:
    given = answers.get(step.key, {})
    for question in step.questions:
        if given.get(question.key) is not None:
            words = _words(question, given[question.key], form.language)
            label = str(question.short or question.label)
            yield AnswerOut(key=question.key, label=label, value=words)


def _words(question: Question, value: JSON, language: str) -> str:
    if question.is_identity:
        return question.mask(value)
    return question.display(value, language)
