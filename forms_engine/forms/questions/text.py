"""Short and long text in any script; the maximum is in characters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import count_block
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import says_something
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets


@dataclass(frozen=True, kw_only=True)
class ShortText(Question):
    """One line."""

    type: ClassVar[str] = "short_text"
    settings: ClassVar[tuple[str, ...]] = ("longest",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write an answer here: a few words are enough"),
        "too_long": _("This answer is too long: shorten it to %(longest)s characters or fewer"),
        "no_words": _("This answer has only dots or signs: write it in words or digits"),
    }
    longest: int = 150

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """How long an answer may be."""
        limit = cls.longest
        return {"longest": count_block(_("Most characters"), default=limit, most=limit)}

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The text on one line."""
        return self.checked(" ".join(typed[0].split()))

    def checked(self, text: str) -> str:
        """The text itself; raises AnswerError where it is too long or says nothing."""
        if len(text) > self.longest:
            raise AnswerError("too_long")
        if not any(says_something(char) for char in text):
            raise AnswerError("no_words")
        return text

    def schema(self) -> Structure:
        """A string of limited length."""
        return {"type": "string", "maxLength": self.longest}


@dataclass(frozen=True, kw_only=True)
class LongText(ShortText):
    """Several lines, kept as they were broken."""

    type: ClassVar[str] = "long_text"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write a line or two here, in any language"),
        "too_long": _("This text is too long: shorten it to %(longest)s characters or fewer"),
        "no_words": _("This text has only dots or signs: tell it in a few words"),
    }
    longest: int = 4000

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The text as it was broken into lines."""
        return self.checked(typed[0])

    def widget(self) -> forms.Widget:
        """A box that tells how much may be written."""
        return widgets.Textarea(longest=self.longest)
