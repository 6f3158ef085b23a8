"""What keeps a form from being published: each fault says in words where it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext

from forms_engine.forms.step import Step


@dataclass(frozen=True)
class Fault:
    """`step` and `question` are places in the form (None: the form, the step), `part` a setting.

    `inner` is the place in a group, where the fault is of one of the group's own questions.
    """

    message: str
    step: int | None = None
    question: int | None = None
    part: str = ""
    place: str = ""
    inner: int | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class Faulty(ValueError):
    """The form cannot be published; `faults` says why and where."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = faults


def in_step(number: int, step: Step, part: str, message: str) -> Fault:
    """A fault of a step."""
    return Fault(message, number, None, part, step_words(number, step))


def step_words(number: int, step: Step) -> str:
    """What a step is called; `number` counts from 0."""
    names = {"number": number + 1, "title": step.title or step.key}
    return gettext("Step %(number)s “%(title)s”") % names
