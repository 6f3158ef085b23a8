"""A phone number in any form and any country; stored as E.164, shown as typed in 0-9."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import compact, phone_e164
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

_FEWEST, _MOST = 7, 15


@dataclass(frozen=True, kw_only=True)
class Phone(Question):
    """One number on which the person can be reached."""

    type: ClassVar[str] = "phone"
    echoes_typed: ClassVar[bool] = True
    left_to_right: ClassVar[bool] = True
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write a phone number on which we can reach you"),
        "letters": _("A phone number is written in digits: take out the letters"),
        "too_short": _("This phone number is too short: check that no digit is missing"),
        "too_long": _("This phone number is too long: write one number only"),
        "unknown": _("Check the number, and begin it with + and the country code if not Saudi"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The number in E.164."""
        number = phone_e164(typed[0])
        if number is None:
            raise AnswerError(_fault(typed[0]))
        return number

    def widget(self) -> forms.Widget:
        """A left-to-right box with a phone keyboard."""
        return widgets.TelInput(width=20)

    def mask(self, value: JSON) -> str:
        """The country's beginning and the last four digits."""
        text = str(value or "")
        return f"{text[:3]} ••• {text[-4:]}" if text else ""

    def export(self, value: JSON) -> str:
        """The number behind an apostrophe, so that no sheet computes it."""
        return f"'{value}" if value else ""

    def schema(self) -> Structure:
        """Any form is read; E.164 is best."""
        return {"type": "string", "minLength": 5, "maxLength": 40}


def _fault(text: str) -> str:
    digits = compact(text)
    if re.search(r"[^\W\d_]", digits):
        return "letters"
    count = sum(char.isdigit() for char in digits)
    if count < _FEWEST:
        return "too_short"
    return "too_long" if count > _MOST else "unknown"
