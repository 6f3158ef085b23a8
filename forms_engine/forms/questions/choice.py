"""One of some options, several of them, or yes and no; codes are stable, labels are words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import options_block
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import fold
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

_YES = ("yes", "true", "y", "1", "نعم", "اجل", "ايوه", "بلي")
_NO = ("no", "false", "n", "0", "لا", "كلا")
_YES_NO = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}


@dataclass(frozen=True)
class Option:
    """A code and the words for it."""

    code: str
    label: Text
    hint: Text = ""


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """One of a few."""

    type: ClassVar[str] = "choice"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose one of these"),
        "unknown_option": _("Choose one of the options shown here"),
        "several": _("Choose one option only"),
    }
    options: tuple[Option, ...] = ()

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The options, where the type has none of its own."""
        return {} if cls.options else {"options": options_block()}

    @classmethod
    def from_editor(cls, name: str, value: object) -> object:
        """Options from the rows of their block."""
        if name != "options":
            return super().from_editor(name, value)
        rows = cast(Iterable[Mapping[str, str]], value)
        return tuple(Option(row["code"] or "", row["label"], row["hint"] or "") for row in rows)

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The code that was chosen."""
        if len(set(typed)) > 1:
            raise AnswerError("several")
        code = self.code_of(typed[0])
        if code is None:
            raise AnswerError("unknown_option")
        return code

    def code_of(self, text: str) -> str | None:
        """The code that was sent or, as people write on paper, the option's own words."""
        if text in self.option_codes():
            return text
        return next((code for code, label in self.pairs() if fold(label) == fold(text)), None)

    def option_codes(self) -> list[str]:
        """The codes in their order."""
        return [option.code for option in self.options]

    def pairs(self) -> list[tuple[str, str]]:
        """Codes and labels, as Django's widgets take them."""
        return [(option.code, str(option.label)) for option in self.options]

    def hints(self) -> dict[str, str]:
        """The sentence under each option that has one."""
        return {option.code: str(option.hint) for option in self.options if option.hint}

    def widget(self) -> forms.Widget:
        """Bordered radio rows."""
        return widgets.RadioCards(choices=self.pairs(), hints=self.hints())

    def words(self, value: JSON) -> str:
        """The label of the chosen option."""
        return dict(self.pairs()).get(str(value), str(value))

    def schema(self) -> Structure:
        """One of the codes."""
        codes: list[JSON] = list(self.option_codes())
        return {"type": "string", "enum": codes}

    def structure(self) -> Structure:
        """The codes are frozen, their words are not."""
        codes: list[JSON] = list(self.option_codes())
        return super().structure() | {"options": codes}

    def texts(self) -> Structure:
        """The words of the question and of its options."""
        words: Structure = {
            o.code: {"label": str(o.label), "hint": str(o.hint)} for o in self.options
        }
        return super().texts() | {"options": words}


@dataclass(frozen=True, kw_only=True)
class Choices(Choice):
    """Some of a few; the answer is a list of codes in the order of the options."""

    type: ClassVar[str] = "choices"
    many: ClassVar[bool] = True
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose at least one of these"),
        "unknown_option": _("Choose only from the options shown here"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """The codes that were chosen, each once."""
        chosen = {self.code_of(text) for text in typed}
        if None in chosen:
            raise AnswerError("unknown_option")
        return [code for code in self.option_codes() if code in chosen]

    def widget(self) -> forms.Widget:
        """Bordered check rows."""
        return widgets.CheckCards(choices=self.pairs(), hints=self.hints())

    def words(self, value: JSON) -> str:
        """The labels, parted as the language parts a list."""
        codes = value if isinstance(value, (list, tuple)) else [value]
        return gettext(", ").join(Choice.words(self, code) for code in codes)

    def schema(self) -> Structure:
        """A list of different codes."""
        return {"type": "array", "items": super().schema(), "uniqueItems": True}

    def export(self, value: JSON) -> str:
        """The codes in one cell."""
        return ";".join(str(code) for code in value) if isinstance(value, (list, tuple)) else ""


@dataclass(frozen=True, kw_only=True)
class YesNo(Choice):
    """Yes or no; the answer is true or false."""

    type: ClassVar[str] = "yes_no"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose yes or no"),
        "unknown_option": _("This is answered with yes or no: choose one of the two"),
        "several": _("Choose either yes or no, not both"),
    }
    options: tuple[Option, ...] = (Option("yes", _("Yes")), Option("no", _("No")))

    def read(self, typed: list[str], *, siblings: StepAnswers) -> JSON:
        """True for yes."""
        answers = {_YES_NO.get(fold(text)) for text in typed}
        if None in answers:
            raise AnswerError("unknown_option")
        if len(answers) > 1:
            raise AnswerError("several")
        return answers.pop()

    def words(self, value: JSON) -> str:
        """Yes or no."""
        return super().words("yes" if value else "no")

    def schema(self) -> Structure:
        """A boolean."""
        return {"type": "boolean"}
