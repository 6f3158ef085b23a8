"""What keeps a form from being published: each fault says in words where it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext

from forms_engine.forms.step import Step


@dataclass(frozen=True)
class Fault:
    """`step` and `question` are places in the form (None: the form, the step), `part` a setting."""

    message: str
    step: int | None = None
    question: int | None = None
    part: str = ""
    place: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class Faulty(ValueError):
    """The form cannot be published; `faults` says why and where."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = faults


def in_step(number: int, step: Step, part: str, message: str) -> Fault:
    """A fault of a step."""
    return Fault(message, number, None, part, _step_words(number, step))


def in_question(number: int, step: Step, asked: int, part: str, message: str) -> Fault:
    """A fault of a question of a step."""
    question = step.questions[asked]
    names = {"step": _step_words(number, step), "label": question.label or question.key}
    place = gettext("%(step)s, question “%(label)s”") % names
    return Fault(message, number, asked, part, place)


def _step_words(number: int, step: Step) -> str:
    names = {"number": number + 1, "title": step.title or step.key}
    return gettext("Step %(number)s “%(title)s”") % names
