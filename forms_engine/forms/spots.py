"""Every place where a form asks something: the questions of its steps and of their groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from forms_engine.forms.faults import Fault, step_words
from forms_engine.forms.form import Form
from forms_engine.forms.questions import Group, Question
from forms_engine.forms.step import Step


@dataclass(frozen=True)
class Spot:
    """The `asked`th question of step `number`; with `inner`, the one so placed in that group."""

    number: int
    step: Step
    asked: int
    inner: int | None = None

    @property
    def group(self) -> Group | None:
        """The group that asks here; None for a question of the step itself."""
        found = self.step.questions[self.asked]
        return found if self.inner is not None and isinstance(found, Group) else None

    @property
    def beside(self) -> tuple[Question, ...]:
        """The questions that are answered together: those of the step, or those of the group."""
        return self.group.questions if self.group else self.step.questions

    @property
    def question(self) -> Question:
        """The question that is asked here."""
        return self.beside[self.asked if self.inner is None else self.inner]

    @property
    def before(self) -> tuple[Question, ...]:
        """Those of `beside` that are asked earlier."""
        return self.beside[: self.asked if self.inner is None else self.inner]

    @property
    def path(self) -> str:
        """The key of the question, in a group after the key of the group and a dot."""
        return f"{self.group.key}.{self.question.key}" if self.group else self.question.key

    def fault(self, part: str, message: str) -> Fault:
        """A fault of this question; `part` is the setting that it is about."""
        return Fault(message, self.number, self.asked, part, self._words(), self.inner)

    def _words(self) -> str:
        label = self.question.label or self.question.key
        if self.inner is None:
            names = {"step": step_words(self.number, self.step), "label": label}
            return gettext("%(step)s, question “%(label)s”") % names
        outer = Spot(self.number, self.step, self.asked)._words()
        return gettext("%(place)s, its question “%(label)s”") % {"place": outer, "label": label}


def spots(form: Form) -> Iterator[Spot]:
    """Every question in the order of the form, those of a group after the group itself."""
    for number, step in enumerate(form.steps):
        yield from spots_in(number, step)


def spots_in(number: int, step: Step) -> Iterator[Spot]:
    """The same for the step that stands at `number`."""
    for asked, question in enumerate(step.questions):
        yield Spot(number, step, asked)
        if isinstance(question, Group):
            yield from (Spot(number, step, asked, n) for n in range(len(question.questions)))
