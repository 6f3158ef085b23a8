"""An e-mail address, with a word for each usual slip."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets

LONGEST = 254
_WELL_FORMED = EmailValidator()


@dataclass(frozen=True, kw_only=True)
class Email(Question):
    """One address."""

    type: ClassVar[str] = "email"
    left_to_right: ClassVar[bool] = True
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write an e-mail address, such as name@example.org"),
        "no_at": _("An e-mail address has an @ sign, such as name@example.org"),
        "no_domain": _("Write what follows the @ sign too, such as example.org"),
        "has_spaces": _("Write one e-mail address, without spaces in it"),
        "too_long": _("The e-mail address is longer than 254 characters: check it"),
        "malformed": _("Check the e-mail address: it is written like name@example.org"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The address with its domain in small letters."""
        text = ascii_digits(typed[0]).removeprefix("mailto:").strip("<>,;،. ")
        fault = _fault(text)
        if fault:
            raise AnswerError(fault)
        name, _at, domain = text.rpartition("@")
        return f"{name}@{domain.lower()}"

    def widget(self) -> forms.Widget:
        """A left-to-right box with an e-mail keyboard."""
        return widgets.EmailInput()

    def schema(self) -> Structure:
        """A string in the form of an address."""
        return {"type": "string", "format": "email", "maxLength": LONGEST}


def _fault(text: str) -> str:
    name, at, domain = text.rpartition("@")
    faults = {
        "too_long": len(text) > LONGEST,
        "no_at": not at,
        "has_spaces": len(text.split()) > 1 or text.count("@") > 1,
        "no_domain": "." not in domain.strip("."),
        "malformed": not name or not _is_well_formed(text),
    }
    return next((code for code, is_so in faults.items() if is_so), "")


def _is_well_formed(text: str) -> bool:
    try:
        _WELL_FORMED(text)
    except ValidationError:
        return False
    return True
