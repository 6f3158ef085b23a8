"""A form that is tried out: it travels with what was typed, signed, and is stored nowhere."""

from dataclasses import dataclass, replace
from typing import Any

from django.core import signing

from forms_engine.forms.form import Form, thaw_form
from forms_engine.forms.freeze import form_structure, texts_in
from forms_engine.forms.models import FormVersion
from forms_engine.forms.step import Step
from forms_engine.forms.types import StepAnswers, Structure

SALT = "forms.trial"
SECONDS = 12 * 60 * 60
Given = tuple[dict[str, list[str]], StepAnswers | None]


@dataclass(frozen=True)
class Trial:
    """The form frozen as it is being edited, and for each step what was typed and read."""

    structure: Structure
    texts: Structure
    language: str
    given: dict[str, Given]

    def form(self) -> Form:
        """The form, files optional: no trial keeps a file."""
        version = FormVersion(code=str(self.structure["code"]), number=0, structure=self.structure)
        form = thaw_form(version, self.language, self.texts)
        return replace(form, steps=tuple(_without_files(step) for step in form.steps))

    def having(self, step: str, given: Given) -> "Trial":
        """The same trial after one more step."""
        return replace(self, given={**self.given, step: given})

    def packed(self) -> str:
        """All of it as one signed text for a hidden field."""
        return signing.dumps(vars(self), salt=SALT, compress=True)


def begin(form: Form, language: str) -> Trial:
    """A trial of a form that need not be published."""
    return Trial(form_structure(form), texts_in(form, language), language, {})


def unpacked(text: str) -> Trial:
    """The trial that was packed; raises signing.BadSignature for any other text."""
    inside: dict[str, Any] = signing.loads(text, salt=SALT, max_age=SECONDS)  # Any: JSON
    return Trial(**inside)


def _without_files(step: Step) -> Step:
    questions = (replace(q, optional=True) if q.type == "upload" else q for q in step.questions)
    return replace(step, questions=tuple(questions))
