"""A form whose every question stands on one page, for those who key it in for somebody."""

from dataclasses import dataclass, fields, replace

from forms_engine.forms.check_kinds import CHECK
from forms_engine.forms.conditions import Answered
from forms_engine.forms.form import Form
from forms_engine.forms.questions.question import Question
from forms_engine.forms.step import Step


@dataclass(frozen=True, kw_only=True)
class WholeStep(Step):
    """A step that shows its questions before their conditions are known; reading drops the rest."""

    def asked(self, answers: Answered) -> list[Question]:
        """Every question: what is hidden by the answers is kept as typed and not read."""
        return list(self.questions)


def whole_steps(form: Form) -> list[WholeStep]:
    """Every step of the form, shown or not, with all of its questions."""
    return [_whole(step) for step in on_one_page(form)]


def on_one_page(form: Form) -> list[Step]:
    """The steps, for a page or a paper that holds them all.

    What stands under the titles from the check page on speaks of going on and of sending.
    """
    keys = [step.key for step in form.steps]
    last = keys.index(CHECK) if CHECK in keys else len(keys)
    return [*form.steps[:last], *(replace(step, lead="") for step in form.steps[last:])]


def _whole(step: Step) -> WholeStep:
    return WholeStep(**{one.name: getattr(step, one.name) for one in fields(Step)})
