"""How far a run has come: pure functions of its form and its saved steps."""

from collections.abc import Mapping

from django.utils.datastructures import MultiValueDict

from forms_engine.forms.form import Form
from forms_engine.forms.reading import stands
from forms_engine.forms.step import Step
from forms_engine.forms.types import Answers
from forms_engine.runs.sealed import Saved

Steps = Mapping[str, Saved]


def answers_of(form: Form, saved: Steps) -> Answers:
    """The valid answers to steps and questions that are shown."""
    return form.keep({k: one.cleaned for k, one in saved.items() if one.cleaned is not None})


def first_gap(form: Form, saved: Steps) -> Step | None:
    """The first shown step without a valid answer, going by what was valid when saved."""
    answers = answers_of(form, saved)
    return next((step for step in form.visible(answers) if step.key not in answers), None)


def first_fault(form: Form, saved: Steps) -> Step | None:
    """The first shown step that does not stand when everything is read again."""
    answers = answers_of(form, saved)
    return next((step for step in form.visible(answers) if not _stands(step, saved, answers)), None)


def _stands(step: Step, saved: Steps, answers: Answers) -> bool:
    one = saved.get(step.key)
    if one is None or one.cleaned is None:
        return False
    others = {key: value for key, value in answers.items() if key != step.key}
    return stands(step, one.typed, answers=others)


def left_at(form: Form, saved: Steps) -> tuple[str, str]:
    """Where an unsent run stands: its step, and the question that was wrong there or "".

    In a group it is that group's question, such as "people.name".
    """
    answers = answers_of(form, saved)
    step = first_gap(form, saved) or form.visible(answers)[-1]
    one = saved.get(step.key)
    if one is None:
        return step.key, ""
    others = {key: value for key, value in answers.items() if key != step.key}
    sent: MultiValueDict[str, str] = MultiValueDict(one.typed)
    wrong = step.django_form(sent, answers=others).places()
    return step.key, next(iter(wrong), "")
