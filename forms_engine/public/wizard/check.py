"""The rows of "check your answers": words, masks, and a way back to each question."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from django.http import HttpRequest

from forms_engine.forms.form import Form
from forms_engine.forms.normalise import ascii_digits
from forms_engine.forms.questions import Consent, Question
from forms_engine.forms.step import Step
from forms_engine.forms.types import Answers
from forms_engine.runs.sealed import Saved

CHECK, CHANGE = "check", "change"


class Looked(Protocol):
    """What is looked over: a run that is open, or a form that is tried out."""

    @property
    def form(self) -> Form:
        """The form in the page's language."""

    @property
    def saved(self) -> dict[str, Saved]:
        """The steps that were sent."""

    @property
    def answers(self) -> Answers:
        """The valid answers."""

    def change_url(self, step: str, question: str) -> str:
        """Where an answer is changed; "" where nothing leads back to it."""


def change_query(request: HttpRequest) -> str:
    """What the address says besides the step: that an answer is being changed."""
    return f"?{CHANGE}=1" if CHANGE in request.GET else ""


@dataclass(frozen=True)
class Row:
    """One answered question."""

    label: str
    value: str
    ltr: bool
    url: str


@dataclass(frozen=True)
class Section:
    """The rows of one step."""

    title: str
    rows: list[Row]


def sections(visit: Looked) -> list[Section]:
    """Every shown step before the check page that asks something."""
    found = (Section(str(step.title), list(_rows(visit, step))) for step in _before_check(visit))
    return [section for section in found if section.rows]


def _before_check(visit: Looked) -> Iterator[Step]:
    for step in visit.form.visible(visit.answers):
        if step.key == CHECK:
            return
        yield step


def _rows(visit: Looked, step: Step) -> Iterator[Row]:
    answers = visit.answers
    for question in step.questions:
        if question.is_shown(answers) and not isinstance(question, Consent):
            url = visit.change_url(step.key, question.key)
            for label, value in _values(visit, step, question):
                yield Row(label, value, question.left_to_right, url)


def _values(visit: Looked, step: Step, question: Question) -> list[tuple[str, str]]:
    value = visit.answers.get(step.key, {}).get(question.key)
    label, masked = str(question.short or question.label), question.is_identity
    if question.echoes_typed and value and not masked:
        typed = " ".join(visit.saved[step.key].typed.get(question.key, []))
        return [(label, ascii_digits(typed).strip())]
    return question.rows(value, visit.form.language, masked=masked) or [(label, "")]
