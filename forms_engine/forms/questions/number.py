"""A whole number between two bounds, in any digits."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import count_block
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import compact
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """How many of something."""

    type: ClassVar[str] = "number"
    settings: ClassVar[tuple[str, ...]] = ("least", "most")
    messages: ClassVar[Mapping[str, Text]] = {
        "not_a_number": _("Write a whole number in digits, such as 3"),
        "too_small": _("This number is too small: check it and write it again"),
        "too_big": _("This number is too big: check it and write it again"),
    }
    least: int = 0
    most: int = 1_000_000

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The bounds."""
        return {
            "least": count_block(_("Smallest number"), default=0, least=0, most=cls.most),
            "most": count_block(_("Largest number"), default=cls.most, most=cls.most),
        }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> int:
        """The number that any digit family writes."""
        digits = compact(typed[0])
        if not re.fullmatch(r"\+?[0-9]{1,12}", digits):
            raise AnswerError("not_a_number")
        number = int(digits)
        if number < self.least:
            raise AnswerError("too_small")
        if number > self.most:
            raise AnswerError("too_big")
        return number

    def widget(self) -> forms.Widget:
        """A narrow box with a digit keyboard."""
        return widgets.DigitsInput(width=10)

    def schema(self) -> Structure:
        """An integer between the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}
