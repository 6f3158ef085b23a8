"""JSON answers as the strings a browser would send, so that both are read by the same rules."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from pydantic import JsonValue

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import Consent, Question
from forms_engine.forms.questions.question import as_texts
from forms_engine.forms.step import Step
from forms_engine.forms.step_form import StepForm

from .problems import FieldError, Problem

Typed = dict[str, object]


def as_typed(step: Step, answers: Mapping[str, JsonValue]) -> Typed:
    """`answers` as form data; raises a 422 Problem that names each unknown question."""
    known = {question.key: question for question in step.questions}
    unknown = [key for key in answers if key not in known]
    if unknown:
        message = _("This step has no such question.")
        errors = [FieldError(key, "unknown_question", message) for key in unknown]
        raise Problem(422, "unknown-question", _("Some names are not questions."), errors=errors)
    return {key: _typed(known[key], value) for key, value in answers.items()}


def _typed(question: Question, value: JsonValue) -> object:
    """A list of strings for several choices, one string otherwise; what is neither stays itself."""
    if isinstance(question, Consent):
        # A browser sends a ticked box or nothing; a client's "no" must not count as ticked.
        return "on" if value is True or value == "on" else ""
    if isinstance(value, list) and not question.many:
        return {"list": value}
    try:
        texts = as_texts(value)
    except AnswerError:
        return value
    return texts if question.many else "".join(texts)


def field_errors(form: StepForm) -> Iterator[FieldError]:
    """Every error of a read step: the question's key, the stable code, the page's own sentence."""
    for key, errors in form.errors.as_data().items():
        for error in errors:
            yield FieldError(key, str(error.code), str(error.message))
