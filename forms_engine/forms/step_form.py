"""The Django form of one step: it asks each question to read its own answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from django import forms
from django.core.exceptions import ValidationError

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.document import CHECK_DIGIT
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import Answers, StepAnswers, Typed
from forms_engine.vault.types import JSON
from theme.renderer import HouseRenderer

if TYPE_CHECKING:
    from forms_engine.forms.step import Step

DOUBT = "_doubt"


class StepForm(forms.Form):
    """Fields in the order of the questions; `cleaned` holds the answers of the shown ones."""

    default_renderer = HouseRenderer
    use_required_attribute = False

    def __init__(
        self,
        step: "Step",
        *,
        answers: Answers,
        data: Mapping[str, object] | None = None,
        initial: Mapping[str, object] | None = None,
        asked: Typed | None = None,
    ) -> None:
        """`asked` is what this person typed before: a doubtful number is asked about only once."""
        super().__init__(cast("Mapping[str, str]", data), initial=dict(initial or {}))
        self.step, self.answers, self.asked = step, answers, asked or {}
        self.cleaned: StepAnswers = {}
        for question in step.asked(answers):
            self.fields[question.key] = _field(question, step, answers)

    def clean(self) -> dict[str, object]:
        """Read every shown question in order; each may look at the answers before it."""
        raw = self.cleaned_data
        for question in self.step.asked(self.answers):
            if question.is_shown({**self.answers, self.step.key: self.cleaned}):
                self._read(question, raw.get(question.key))
        self._require_one()
        return dict(self.cleaned)

    def typed(self) -> dict[str, list[str]]:
        """What was sent for each question, as strings, whether or not it could be read."""
        return {name: _strings(self[name].data) for name in self.fields} if self.is_bound else {}

    def codes(self) -> dict[str, list[str]]:
        """The machine codes of the errors by question key."""
        data = self.errors.as_data()
        return {key: [str(error.code) for error in errors] for key, errors in data.items()}

    def _read(self, question: Question, raw: object) -> None:
        context = {**self.answers, self.step.key: self.cleaned}
        try:
            value = question.clean(raw, answers=context, siblings=self.cleaned)
        except AnswerError as error:
            if error.code == CHECK_DIGIT and self._was_asked(question):
                self._accept_doubtful(question, raw)
            else:
                self._refuse(question, error.code)
        else:
            self.cleaned[question.key] = value

    def _was_asked(self, question: Question) -> bool:
        return self.asked.get(question.key) == _strings(self[question.key].data)

    def _accept_doubtful(self, question: Question, raw: object) -> None:
        self.cleaned[question.key] = question.accepted(raw)
        self.cleaned[question.key + DOUBT] = True

    def _refuse(self, question: Question, code: str) -> None:
        self.add_error(question.key, ValidationError(question.message(code), code=code))

    def _require_one(self) -> None:
        keys = [key for key in self.step.one_of if key in self.fields]
        if keys and not self.errors and not any(self.cleaned.get(key) for key in keys):
            text = str(self.step.errors["missing_all"])
            self.add_error(keys[0], ValidationError(text, code="missing_all"))


def _field(question: Question, step: "Step", answers: Answers) -> forms.Field:
    field = forms.Field(required=False, widget=question.widget(), label=str(question.label))
    # Read by the theme and the wizard's template; our questions word their own emptiness.
    own = {
        "hint": question.guide(),
        "optional": question.may_be_empty(answers) and question.key not in step.one_of,
        "body": str(getattr(question, "body", "")),
    }
    vars(field).update(own)
    return field


def _strings(raw: object) -> list[str]:
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    return [_string(value) for value in values if value not in (None, False)]


def _string(value: object) -> str:
    return "on" if value is True else str(value)


def restored(question: Question, typed: list[str]) -> JSON:
    """What a widget shows for strings that were sent before."""
    if question.many:
        return typed
    return typed[0] if typed else None
