"""The rows of "check your answers": words, masks, and a way back to each question."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms_engine.forms.enums import Privacy
from forms_engine.forms.normalise import ascii_digits
from forms_engine.forms.questions import Consent, Question
from forms_engine.forms.step import Step
from forms_engine.public.wizard.gate import Visit

CHECK = "check"


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


def sections(visit: Visit) -> list[Section]:
    """Every shown step before the check page that asks something."""
    found = (Section(str(step.title), list(_rows(visit, step))) for step in _before_check(visit))
    return [section for section in found if section.rows]


def _before_check(visit: Visit) -> Iterator[Step]:
    for step in visit.form.visible(visit.answers):
        if step.key == CHECK:
            return
        yield step


def _rows(visit: Visit, step: Step) -> Iterator[Row]:
    answers = visit.answers
    for question in step.questions:
        if question.is_shown(answers) and not isinstance(question, Consent):
            url = f"{visit.url('run', step.key)}?change=1#id_{question.key}"
            for label, value in _values(visit, step, question):
                yield Row(label, value, question.left_to_right, url)


def _values(visit: Visit, step: Step, question: Question) -> list[tuple[str, str]]:
    value = visit.answers.get(step.key, {}).get(question.key)
    label, masked = str(question.short or question.label), question.privacy == Privacy.IDENTITY
    if question.echoes_typed and value and not masked:
        typed = " ".join(visit.saved[step.key].typed.get(question.key, []))
        return [(label, ascii_digits(typed).strip())]
    return question.rows(value, visit.form.language, masked=masked) or [(label, "")]
