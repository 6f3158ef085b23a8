"""The Django form of one step: it asks each question to read its own answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from django import forms
from django.core.exceptions import ValidationError

from forms_engine.forms.errors import AnswerError, GroupError
from forms_engine.forms.questions.group import Group
from forms_engine.forms.questions.question import Question
from forms_engine.forms.reading import missing_all, read_step
from forms_engine.forms.types import Answers, StepAnswers, Typed
from theme.renderer import HouseRenderer
from theme.sets import Fault, FaultError, SetsInput

if TYPE_CHECKING:
    from forms_engine.forms.step import Step


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
            optional = question.may_be_empty(answers) and question.key not in step.one_of
            self.fields[question.key] = question.field(optional=optional)
        guidance = step.guidance_among(list(self.fields))
        self.closing = guidance.pop("", [])
        for key, read_before in guidance.items():
            vars(self.fields[key])["guidance"] = read_before  # read by the wizard's template

    def clean(self) -> dict[str, object]:
        """Read every shown question in order; each may look at the answers before it."""
        reading = read_step(
            self.step, self.cleaned_data, answers=self.answers, asked_before=self._was_asked
        )
        self.cleaned = reading.cleaned
        for question in self.step.asked(self.answers):
            if error := reading.faults.get(question.key):
                self._refuse(question, error)
        if key := missing_all(self.step, reading, answers=self.answers):
            text = str(self.step.errors["missing_all"])
            self.add_error(key, ValidationError(text, code="missing_all"))
        return dict(self.cleaned)

    @property
    def resized(self) -> str:
        """The id to land at where a button made a group larger or smaller; else empty."""
        widgets = {name: field.widget for name, field in self.fields.items()}
        landings = (
            widget.landing(self.data, self.add_prefix(name))
            for name, widget in widgets.items()
            if isinstance(widget, SetsInput)
        )
        return next(filter(None, landings), "")

    def is_valid(self) -> bool:
        """As Django's; a form whose group is being made larger or smaller is not done."""
        return super().is_valid() and not self.resized

    def typed(self) -> dict[str, list[str]]:
        """What was sent for each question, as strings, whether or not it could be read."""
        return {name: _strings(self[name].data) for name in self.fields} if self.is_bound else {}

    def codes(self) -> dict[str, list[str]]:
        """The machine codes of the errors by question key."""
        data = self.errors.as_data()
        return {key: [str(error.code) for error in errors] for key, errors in data.items()}

    def places(self) -> dict[str, list[str]]:
        """The same by the place: in a group "people.name", whichever the set is."""
        found: dict[str, list[str]] = {}
        for key, errors in self.errors.as_data().items():
            for error in errors:
                path = f"{key}.{error.fault.box}" if isinstance(error, FaultError) else key
                found.setdefault(path, []).append(str(error.code))
        return found

    def _was_asked(self, question: Question) -> bool:
        return self.asked.get(question.key) == _strings(self[question.key].data)

    def _refuse(self, question: Question, error: AnswerError) -> None:
        if isinstance(error, GroupError) and isinstance(question, Group):
            self._refuse_places(question, error)
        else:
            sentence = question.message(error.code)
            self.add_error(question.key, ValidationError(sentence, code=error.code))

    def _refuse_places(self, question: Group, error: GroupError) -> None:
        widget = cast(SetsInput, self.fields[question.key].widget)
        for one in error.faults:
            fault = Fault(one.index, one.key, question.sentence(one))
            widget.faults.append(fault)
            self.add_error(question.key, FaultError(fault, code=one.code))


def _strings(raw: object) -> list[str]:
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    return [_string(value) for value in values if value not in (None, False)]


def _string(value: object) -> str:
    return "on" if value is True else str(value)
