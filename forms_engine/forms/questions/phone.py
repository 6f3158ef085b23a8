"""A phone number in any form and any country; stored as E.164, shown as typed in 0-9."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits, compact, phone_e164
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

_FEWEST, _MOST = 7, 15
_TWO = re.compile(r"\d{7,}\D+\d{7,}")
_SERVICE = re.compile(r"9[0-9]{2}|19[0-9]{2}")  # such as 911, 937, 1966
_SAUDI = re.compile(r"(?:\+|00)?(?:966)?0?5[0-9]{4,10}$")


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
        "two_numbers": _("Write one phone number only, the one that is answered most"),
        "is_email": _("This is an e-mail address: write a phone number here"),
        "short_code": _("This is a service number: write a number on which a person answers"),
        "saudi_mobile": _("A Saudi mobile number has 10 digits and begins with 05: check it"),
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


def what_is_wrong(text: str) -> str:
    """The sentence for a number that cannot be read, wherever one is asked for."""
    return str(Phone.messages[_fault(text)])


def _fault(text: str) -> str:
    digits = compact(text)
    count = sum(char.isdigit() for char in digits)
    faults = {
        "is_email": bool(re.search(r"\S@\S", text)),
        "letters": bool(re.search(r"[^\W\d_]", digits)),
        "two_numbers": count > _MOST and bool(_TWO.search(ascii_digits(text))),
        "short_code": bool(_SERVICE.fullmatch(digits)),
        "saudi_mobile": bool(_SAUDI.match(digits)),
        "too_short": count < _FEWEST,
        "too_long": count > _MOST,
    }
    return next((code for code, is_so in faults.items() if is_so), "unknown")
