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
from forms_engine.forms.normalise import ascii_digits, compact, strip_invisible
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets

_MOST_DIGITS = 18
_WHOLE = re.compile(r"[.٫]0+$")  # 3.0 is 3
_COUNTED = re.compile(r"^([\d\s,٬]*\d)\s*[^\W\d_]+$")  # «3 أشخاص» is 3
_MINUS = "-−–—‐‑‒"
_SLIPS = {
    "words": re.compile(r"[^\d]*[^\W\d_][^\d]*"),
    "negative": re.compile(rf"[{_MINUS}]\s*\d.*|\d+\s*[{_MINUS}]"),
    "two_numbers": re.compile(
        rf"\d+\s*(?:[{_MINUS}/+&،;]|\s(?:to|or|and|الى|إلى|أو|او|و)\s)\s*\d+"
    ),
    "fraction": re.compile(r"\d*[.٫](?!0+$)(?!\d{3}$)\d+|\d+\s*[½¼¾]|\d+,\d{1,2}"),
}


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """How many of something."""

    type: ClassVar[str] = "number"
    settings: ClassVar[tuple[str, ...]] = ("least", "most")
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the number in digits, such as 3"),
        "not_a_number": _("Write a whole number in digits, such as 3"),
        "words": _("Write the number in digits, not in words, such as 3"),
        "negative": _("The number cannot be below zero: take out the minus sign"),
        "fraction": _("Write a whole number, without a fraction"),
        "two_numbers": _("Write one number only, not two or a range"),
        "too_small": _("This number is too small: the smallest that fits here is %(least)s"),
        "too_big": _("This number is too big: the largest that fits here is %(most)s"),
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
        number = int(_digits(typed[0]))
        if number < self.least:
            raise AnswerError("too_small")
        if number > self.most:
            raise AnswerError("too_big")
        return number

    def widget(self) -> forms.Widget:
        """A narrow box with a digit keyboard."""
        return widgets.DigitsInput(width=10)

    def schema(self) -> Structure:
        """An integer between the bounds, or how it is written in any digits."""
        return {"type": ["integer", "string"], "minimum": self.least, "maximum": self.most}


def _digits(text: str) -> str:
    plain = ascii_digits(strip_invisible(text)).strip()
    for code, pattern in _SLIPS.items():
        if pattern.fullmatch(plain):
            raise AnswerError(code)
    digits = compact(_WHOLE.sub("", _COUNTED.sub(r"\1", plain))).removeprefix("+")
    if not re.fullmatch(r"[0-9]+", digits):
        raise AnswerError("not_a_number")
    return digits if len(digits) < _MOST_DIGITS else "9" * _MOST_DIGITS
