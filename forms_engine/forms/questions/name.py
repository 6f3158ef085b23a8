"""A person's name as the document shows it: one field, any script, never split."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, ChoiceBlock

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import TATWEEL, phone_e164
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets

LONGEST = 150
_MOST_DIGITS = 4
AUTOFILL = [("name", _("Of the person who fills in the form")), ("off", _("Of somebody else"))]


@dataclass(frozen=True, kw_only=True)
class Name(Question):
    """A full name of 1 to 150 characters."""

    type: ClassVar[str] = "name"
    settings: ClassVar[tuple[str, ...]] = ("autofill",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the name as it is in the identity document or passport"),
        "no_letters": _("A name is written in letters: write it as it is in the document"),
        "is_email": _("This is an e-mail address: write the person's name here"),
        "is_phone": _("This is a phone number: write the person's name here"),
        "is_address": _("This is a link to a page: write the person's name here"),
        "too_many_digits": _("A name has no long numbers: write only the name here"),
        "too_long": _("The name is longer than 150 characters: shorten it"),
    }
    autofill: str = "name"

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """Whose name it is: only one's own may be filled in by the browser."""
        return {"autofill": ChoiceBlock(choices=AUTOFILL, default="name", label=_("Whose name"))}

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The name as typed, in Unicode's composed form."""
        fault = _fault(typed[0])
        if fault:
            raise AnswerError(fault)
        return _composed(typed[0])

    def widget(self) -> forms.Widget:
        """One line that the browser may fill in and does not spell-check."""
        return widgets.TextInput({"autocomplete": self.autofill, "spellcheck": "false"})

    def schema(self) -> Structure:
        """A string of limited length."""
        return {"type": "string", "minLength": 1, "maxLength": LONGEST}


@dataclass(frozen=True, kw_only=True)
class Signature(Name):
    """The typed name that stands for a signature."""

    type: ClassVar[str] = "signature"
    messages: ClassVar[Mapping[str, Text]] = {
        **Name.messages,
        "missing": _("Type your full name: it stands for your signature"),
    }


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _fault(text: str) -> str:
    name = _composed(text)
    faults = {
        "too_long": len(name) > LONGEST,
        "is_email": bool(re.fullmatch(r"\S+@\S+\.\S+", name)),
        "is_address": bool(re.match(r"(?:https?://|www\.)", name, re.IGNORECASE)),
        "is_phone": phone_e164(name) is not None,
        "no_letters": not any(char.isalpha() and char != TATWEEL for char in name),
        "too_many_digits": sum(char.isdigit() for char in name) > _MOST_DIGITS,
    }
    return next((code for code, is_so in faults.items() if is_so), "")
