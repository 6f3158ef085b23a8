"""One step of a form: a subject, its questions, and when it is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forms_engine.forms.conditions import Answered, Condition
from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.guidance import Guidance, placed
from forms_engine.forms.questions.question import Question, described
from forms_engine.forms.step_form import StepForm, restored
from forms_engine.forms.types import Answers, Structure, Text, Typed
from forms_engine.vault.types import JSON

_NOTHING: Answers = {}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One subject, on one page; `notice` is a versioned text that is read before its questions.

    `language` is set only where its words are in another language than the form's page.
    """

    key: str
    title: Text
    lead: Text = ""
    notice: Text = ""
    notice_version: str = ""
    emergency: bool = False
    questions: tuple[Question, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    shown_when: Condition | None = None
    one_of: tuple[str, ...] = ()
    errors: Mapping[str, Text] = field(default_factory=dict)
    language: str = ""

    def is_shown(self, answers: Answered) -> bool:
        """Whether these answers lead to this step."""
        return self.shown_when is None or self.shown_when.holds(answers)

    def asked(self, answers: Answered) -> list[Question]:
        """The questions on the page; one that hangs on a sibling stays, as no script hides it."""
        return [question for question in self.questions if self._may_show(question, answers)]

    def _may_show(self, question: Question, answers: Answered) -> bool:
        condition = question.shown_when
        return condition is None or condition.could_hold(answers, open_step=self.key)

    def guidance_among(self, asked: Sequence[str]) -> dict[str, list[Guidance]]:
        """The guidance by the key of the asked question it is read before; "" for the end."""
        return placed(self.guidance, [question.key for question in self.questions], asked)

    def question(self, key: str) -> Question:
        """The question named `key`; raises UnknownStep."""
        for question in self.questions:
            if question.key == key:
                return question
        raise UnknownStep(f"{self.key}.{key}")

    def django_form(
        self,
        data: Mapping[str, object] | None = None,
        *,
        answers: Answers,
        initial: Mapping[str, object] | None = None,
        asked: Typed | None = None,
    ) -> StepForm:
        """The step as a Django form (`data`: a QueryDict, or plain JSON)."""
        return StepForm(self, data=data, answers=answers, initial=initial, asked=asked)

    def initial(self, typed: Typed) -> dict[str, JSON]:
        """Typed strings as the initial values of an unbound form."""
        return {q.key: restored(q, typed[q.key]) for q in self.questions if q.key in typed}

    def preset(self, language: str) -> dict[str, JSON]:
        """The values that stand in the boxes of a step nobody has answered yet."""
        found = ((question.key, question.preset(language)) for question in self.questions)
        return {key: value for key, value in found if value is not None}

    def schema(self, answers: Answers | None = None) -> Structure:
        """JSON Schema 2020-12 of the step's answers; `answers` decide what is required."""
        answers = _NOTHING if answers is None else answers
        asked = self.asked(answers)
        properties: Structure = {q.key: described(q) for q in asked}
        required: list[JSON] = [
            q.key
            for q in asked
            if not (q.may_be_empty(answers) or q.shown_when is not None or q.spared)
        ]
        return {"type": "object", "properties": properties, "required": required}
