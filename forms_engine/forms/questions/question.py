"""What every question type shares: how an answer is read, shown, described and frozen."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.blocks import Block

from forms_engine.forms.conditions import Answered, Condition
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import strip_invisible
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets
from theme.sheet import cell

MISSING = "missing"
UNREADABLE = "unreadable"
DOUBT = "_doubt"  # beside a number that was asked about and sent again as it was
_LARGEST = 10**30  # Python refuses to write out far larger numbers
_SHARED: Mapping[str, Text] = {
    UNREADABLE: _("This answer could not be read: send it as text"),
}


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """One thing that is asked, in one language or (in a definition) with texts still lazy.

    `default_privacy` is what an editor begins with; `many` types take several strings; `inner`
    names the types that a group may ask about each one; `spared` types need no answer where an
    answer beside them makes it needless.
    """

    type: ClassVar[str]
    default_privacy: ClassVar[Privacy] = Privacy.PERSONAL
    messages: ClassVar[Mapping[str, Text]] = {}
    settings: ClassVar[tuple[str, ...]] = ()
    echoes_typed: ClassVar[bool] = False
    many: ClassVar[bool] = False
    inner: ClassVar[tuple[str, ...]] = ()
    left_to_right: ClassVar[bool] = False
    spared: ClassVar[bool] = False

    key: str
    label: Text
    purpose: Purpose
    retention: Retention
    privacy: Privacy
    hint: Text = ""
    short: Text = ""
    optional: bool = False
    optional_when: Condition | None = None
    shown_when: Condition | None = None
    errors: Mapping[str, Text] = field(default_factory=dict)

    @property
    def is_identity(self) -> bool:
        """Whether the answer is masked: by its class, or by its type whatever an editor chose."""
        return Privacy.IDENTITY in (self.privacy, self.default_privacy)

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """What an editor sets for this type alone: attribute names and their blocks."""
        return {}

    @classmethod
    def from_editor(cls, name: str, value: object) -> object:
        """The attribute that the value of an editor's block stands for; None: its default."""
        return value

    @abstractmethod
    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The answer that the cleaned, non-empty strings mean; raises AnswerError(code)."""

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """Read whatever arrived (string, list, number, nothing); raises AnswerError(code)."""
        typed = [text for text in map(tidy, as_texts(raw)) if text]
        if typed:
            return self.read(typed, siblings=siblings)
        if self.may_be_empty(answers):
            return None
        raise AnswerError(MISSING)

    def accepted(self, raw: object, *, answers: Answered) -> JSON:
        """An answer in doubt that was asked about once and sent again as it was."""
        return tidy(as_texts(raw)[0])

    def may_be_empty(self, answers: Answered) -> bool:
        """Optional always, or because of earlier answers."""
        return self.optional or bool(self.optional_when and self.optional_when.holds(answers))

    def is_shown(self, answers: Answered) -> bool:
        """Whether these answers lead to this question at all."""
        return self.shown_when is None or self.shown_when.holds(answers)

    def is_certain(self) -> bool:
        """Whether it is answered whatever else is: what a schema may call required."""
        return not (self.optional or self.optional_when or self.shown_when or self.spared)

    def kept(self, value: JSON, answers: Answered) -> JSON:
        """The answer without what these answers hide inside it."""
        return value

    def message(self, code: str) -> str:
        """The words for a machine code, the question's own before those of its type.

        A type's words may name its settings, such as the greatest length.
        """
        if self.errors.get(code):
            return str(self.errors[code])
        words = {**_SHARED, **self.messages}[code]
        return str(words) % {name: getattr(self, name) for name in self.settings}

    def guide(self) -> str:
        """The sentence under the label: the editor's, or where there is none the type's own."""
        return str(self.hint)

    def paper_guide(self) -> str:
        """The sentence under the label where the form is printed."""
        return self.guide()

    def codes(self) -> list[str]:
        """Every error that can be met here."""
        return sorted({*self.messages, *self.errors, *_SHARED})

    def field(self, *, optional: bool) -> forms.Field:
        """The Django field of the page; it checks nothing, our questions word their own faults."""
        made = forms.Field(required=False, widget=self.widget(), label=str(self.label))
        # Read by the theme and the wizard's template.
        own = {"hint": self.guide(), "optional": optional, "body": str(getattr(self, "body", ""))}
        vars(made).update(own)
        return made

    def widget(self) -> forms.Widget:
        """The input of the house for this type."""
        return widgets.TextInput()

    def schema(self) -> Structure:
        """JSON Schema 2020-12 of one answer."""
        return {"type": "string"}

    def display(self, value: JSON, language: str) -> str:
        """The answer as people read it in `language`; empty where nothing was answered."""
        if value is None:
            return ""
        with override(language):
            return self.words(value)

    def words(self, value: JSON) -> str:
        """The answer as people read it in the active language."""
        return str(value)

    def mask(self, value: JSON) -> str:
        """The answer as it may stand on a screen where others look on."""
        return "" if value is None else self.words(value)

    def rows(self, value: JSON, language: str, *, masked: bool) -> list[tuple[str, str]]:
        """What a summary lists: a name and the answer; a group gives a row for each of its sets."""
        words = self.mask(value) if masked else self.display(value, language)
        return [(str(self.short or self.label), words)]

    def preset(self, language: str) -> JSON:
        """What stands in the box before anything is answered on a page in `language`."""
        return None

    def export(self, value: JSON) -> str:
        """One cell of an export; no formula can start with it."""
        return "" if value is None else cell(value)

    def structure(self) -> Structure:
        """What a FormVersion freezes: everything but the words."""
        frozen: Structure = {"type": self.type, "key": self.key, "optional": self.optional}
        frozen |= {"purpose": str(self.purpose), "retention": str(self.retention)}
        frozen |= {"privacy": str(self.privacy)}
        for name in ("optional_when", "shown_when"):
            condition: Condition | None = getattr(self, name)
            frozen[name] = condition.structure() if condition else None
        return frozen | {name: getattr(self, name) for name in self.settings}

    def texts(self) -> Structure:
        """The words in the active language."""
        words: Structure = {n: str(getattr(self, n)) for n in ("label", "hint", "short")}
        return words | {"errors": {code: str(text) for code, text in self.errors.items()}}


def described(question: Question) -> Structure:
    """The question's JSON Schema with its words."""
    schema = question.schema() | {"title": str(question.label)}
    return schema | ({"description": guide} if (guide := question.guide()) else {})


def shown_of(
    questions: Sequence[Question], given: StepAnswers, answers: Answered, *, at: str
) -> StepAnswers:
    """What of `given` answers a shown question; `at` is where conditions look for it.

    In order, so that an answer dropped here hides in its turn what hangs on it.
    """
    kept: StepAnswers = {}
    context = {**answers, at: kept}
    for question in questions:
        if question.key in given and question.is_shown(context):
            kept[question.key] = question.kept(given[question.key], context)
            doubt = question.key + DOUBT
            kept |= {doubt: given[doubt]} if doubt in given else {}
    return kept


def as_texts(raw: object) -> list[str]:
    """The strings in what a browser or a JSON client sent; raises AnswerError for other shapes."""
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    return [_as_text(value) for value in values if value is not None]


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) or (isinstance(value, int) and abs(value) < _LARGEST):
        return str(value)
    raise AnswerError(UNREADABLE)


def tidy(text: str) -> str:
    """What a person typed without invisible marks and outer spaces."""
    return strip_invisible(text).strip()
