"""What editors see of one version of a form: where it is left, and which messages are shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.form import Form
from forms_engine.forms.questions import Group, Question
from forms_engine.runs.counts import Place
from forms_engine.runs.enums import What

LISTED = 100


@dataclass(frozen=True)
class StepLine:
    """One step in the order of the form; `reached` counts forms that have ended."""

    title: str
    reached: int
    left: int
    messages: int


@dataclass(frozen=True)
class Line:
    """A place in words with a number, and the largest number of its table."""

    place: str
    text: str
    number: int
    most: int


@dataclass(frozen=True)
class Counts:
    """Everything of one version; `more` lines were too rare to be listed."""

    steps: list[StepLine]
    left: list[Line]
    messages: list[Line]
    more: int


def counts_of(form: Form, found: list[Place]) -> Counts:
    """The lines for each table, the most frequent of them."""
    left, messages = left_lines(form, found), message_lines(form, found)
    more = max(len(left) - LISTED, 0) + max(len(messages) - LISTED, 0)
    return Counts(step_lines(form, found), left[:LISTED], messages[:LISTED], more)


def step_lines(form: Form, found: Iterable[Place]) -> list[StepLine]:
    """Every step of the form, those that nobody reached too."""
    rows = list(found)

    def total(step: str, what: What) -> int:
        return sum(row.number for row in rows if row.step == step and row.what == what)

    return [
        StepLine(
            str(step.title),
            total(step.key, What.SHOWN),
            total(step.key, What.LEFT),
            total(step.key, What.FAILED),
        )
        for step in form.steps
    ]


def left_lines(form: Form, found: Iterable[Place]) -> list[Line]:
    """Where forms were left, most often first."""
    return _lines(form, [row for row in found if row.what == What.LEFT])


def message_lines(form: Form, found: Iterable[Place]) -> list[Line]:
    """Which messages were shown, most often first, in the words that people read."""
    return _lines(form, [row for row in found if row.what == What.FAILED])


def _lines(form: Form, rows: list[Place]) -> list[Line]:
    most = max((row.number for row in rows), default=0)
    return [Line(_place(form, row), _message(form, row), row.number, most) for row in rows]


def _place(form: Form, row: Place) -> str:
    """The step, and the question where one is named; keys stand for what has no words."""
    try:
        asked = _asked(form, row) if row.question else []
        return " › ".join([str(form.step(row.step).title), *(str(one.label) for one in asked)])
    except UnknownStep:
        return " › ".join(filter(None, (row.step, *row.question.split("."))))


def _message(form: Form, row: Place) -> str:
    """The sentence for a code; the code itself where the form has no words for it."""
    if not row.code:
        return ""
    try:
        step = form.step(row.step)
        if row.code in step.errors:
            return str(step.errors[row.code])
        return _asked(form, row)[-1].message(row.code)
    except (UnknownStep, KeyError):
        return row.code


def _asked(form: Form, row: Place) -> list[Question]:
    """The question, after the group that asks it where one does; raises UnknownStep."""
    key, _dot, inner = row.question.partition(".")
    question = form.step(row.step).question(key)
    if not inner:
        return [question]
    if not isinstance(question, Group) or inner not in question.by_key:
        raise UnknownStep(f"{row.step}.{row.question}")
    return [question, question.by_key[inner]]
