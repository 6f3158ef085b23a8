"""An e-mail address, with a word for each usual slip."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits, phone_e164
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from theme import widgets

LONGEST = 254
_PAGE = re.compile(r"(?:https?:|www\.)", re.IGNORECASE)
_NAMED = re.compile(r"[^<>@]*<([^<>]+)>[\s,;]*")  # Huda <huda@example.org>
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
        "no_ending": _("Write the end of the address too, such as .com or .org"),
        "two_addresses": _("Write one e-mail address only"),
        "no_name": _("Write what comes before the @ sign too, such as name@example.org"),
        "comma": _("There is a comma where a dot belongs: write the address with dots"),
        "double_dot": _("There are two dots together: check the e-mail address"),
        "arabic_letters": _("This e-mail address has Arabic letters: write it in Latin letters"),
        "is_phone": _("This is a phone number: write an e-mail address with an @ sign"),
        "web_address": _("This is the address of a page: write an e-mail address with an @ sign"),
        "too_long": _("The e-mail address is longer than 254 characters: check it"),
        "malformed": _("Check the e-mail address: it is written like name@example.org"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The address with its domain in small letters."""
        text = _plain(typed[0])
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


def _plain(text: str) -> str:
    """The address alone: out of a contact's line, and with one @ that stands close."""
    wide = unicodedata.normalize("NFKC", ascii_digits(text)).strip().removeprefix("mailto:")
    named = _NAMED.fullmatch(wide)
    return re.sub(r"\s*@[@\s]*", "@", named[1] if named else wide).strip("<>,;،. ")


def _fault(text: str) -> str:
    name, at, domain = text.rpartition("@")
    faults = {
        "too_long": len(text) > LONGEST,
        "is_phone": not at and phone_e164(text) is not None,
        "web_address": not at and bool(_PAGE.match(text)),
        "no_at": not at,
        "two_addresses": len(re.findall(r"[^\s@]@(?=[^\s@])", text)) > 1,
        "has_spaces": len(text.split()) > 1 or text.count("@") > 1,
        "no_name": not name,
        "no_domain": not domain.strip("."),
        "comma": bool(re.search("[,،]", text)),
        "double_dot": ".." in text,
        "arabic_letters": bool(re.search(r"[\u0600-\u06ff]", text)),
        "no_ending": "." not in domain.strip("."),
        "malformed": not _is_well_formed(text),
    }
    return next((code for code, is_so in faults.items() if is_so), "")


def _is_well_formed(text: str) -> bool:
    try:
        _WELL_FORMED(text)
    except ValidationError:
        return False
    return True
