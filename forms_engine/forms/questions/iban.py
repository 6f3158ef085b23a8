"""A bank account for a grant: an IBAN, Saudi unless the editor allows others (ISO 13616)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from stdnum import iban, luhn, numdb
from wagtail.blocks import Block, BooleanBlock

from forms_engine.forms.enums import Privacy
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import compact
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

SAUDI, SAUDI_LENGTH = "SA", 24
_LENGTHS = (15, 34)
_WORD = re.compile(
    r"^(?:رقم\s*)?(?:iban|(?:ال)?[اآ]يبان)(?:\s*(?:no|number)(?![a-z]))?[\s.:#]*", re.IGNORECASE
)
_LOOK_ALIKES = str.maketrans("OILQ", "0110")


@dataclass(frozen=True, kw_only=True)
class Iban(Question):
    """The bare account number in capital letters and digits."""

    type: ClassVar[str] = "iban"
    default_privacy: ClassVar[Privacy] = Privacy.IDENTITY
    left_to_right: ClassVar[bool] = True
    settings: ClassVar[tuple[str, ...]] = ("abroad",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the IBAN, which begins with SA and has 24 letters and digits"),
        "no_country": _("Write the two letters at the beginning of the IBAN too, such as SA"),
        "bad_signs": _("An IBAN has only Latin letters and digits: take out other signs"),
        "card_number": _("This is the number of a card: write the IBAN of the account"),
        "account_number": _("This is a bare account number: write the whole IBAN"),
        "not_saudi": _("Write the IBAN of a Saudi bank, which begins with SA"),
        "saudi_short": _("A Saudi IBAN has 24 letters and digits: some are missing"),
        "saudi_long": _("A Saudi IBAN has 24 letters and digits: there are too many"),
        "length": _("The length does not fit this country's IBAN: check it"),
        "unknown_country": _("No IBAN begins with these two letters: check the beginning"),
        "check_digits": _("One sign differs from a real IBAN: compare it with the bank's paper"),
    }
    abroad: bool = False

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """Whether an account in another country is taken."""
        label = _("An account outside the Kingdom is taken too")
        return {"abroad": BooleanBlock(required=False, label=label)}

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The number without spaces; letters typed for digits are put right."""
        number = _plain(typed[0])
        fault = _fault(number)
        if fault:
            raise AnswerError(fault)
        if not self.abroad and not number.startswith(SAUDI):
            raise AnswerError("not_saudi")
        if not iban.is_valid(number):
            raise AnswerError("check_digits")
        return number

    def widget(self) -> forms.Widget:
        """A left-to-right box that the browser does not remember."""
        return widgets.CodeInput(width=20)

    def words(self, value: JSON) -> str:
        """In groups of four, as banks print it."""
        text = str(value)
        return " ".join(text[start : start + 4] for start in range(0, len(text), 4))

    def mask(self, value: JSON) -> str:
        """The country and the last four signs."""
        text = str(value or "")
        return f"{text[:2]} •••• {text[-4:]}" if text else ""

    def schema(self) -> Structure:
        """Spaces and small letters are taken."""
        return {"type": "string", "minLength": _LENGTHS[0], "maxLength": 60}


def _plain(text: str) -> str:
    number = compact(_WORD.sub("", text.strip())).upper()
    if number.startswith(SAUDI):
        return SAUDI + _digits(number[2:])
    if re.fullmatch(r"[58]A\d+", number):
        return SAUDI + number[2:]
    return number


def _digits(rest: str) -> str:
    # Saudi accounts are digits at nearly every bank: O for 0 is a slip unless it is valid as typed.
    return rest if iban.is_valid(SAUDI + rest) else rest.translate(_LOOK_ALIKES)


def _fault(number: str) -> str:
    saudi = number.startswith(SAUDI)
    faults = {
        "bad_signs": not re.fullmatch("[A-Z0-9]+", number),
        "card_number": bool(re.fullmatch("[0-9]{16}", number)) and luhn.is_valid(number),
        "account_number": bool(re.fullmatch("[0-9]{6,21}", number)),
        "no_country": not re.match("[A-Z]{2}", number),
        "saudi_short": saudi and len(number) < SAUDI_LENGTH,
        "saudi_long": saudi and len(number) > SAUDI_LENGTH,
    }
    return next((code for code, is_so in faults.items() if is_so), "") or _structural(number)


def _structural(number: str) -> str:
    structure = numdb.get("iban").info(number)[0][1].get("bban", "")
    if not structure:
        return "unknown_country"
    length = 4 + sum(int(count) for count in re.findall(r"(\d+)!", structure))
    return "length" if len(number) != length else ""
