"""Which identity document a person has, and its number; never a copy of it (PDPL Art. 28)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from stdnum import luhn
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import key_block
from forms_engine.forms.conditions import Answered
from forms_engine.forms.enums import Privacy
from forms_engine.forms.errors import CHECK_DIGIT, AnswerError
from forms_engine.forms.normalise import compact, strip_invisible
from forms_engine.forms.questions.choice import Choice, Option
from forms_engine.forms.questions.question import MISSING, Question, as_texts
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

NONE_NOW = "none"
_TEN_DIGITS = re.compile(r"[0-9]{10}")
_LETTERS_AND_DIGITS = re.compile(r"[A-Z0-9]{5,20}")
# A word in front that says what the number is; "ID" and "No" may also be how a number begins.
_WORDS = re.compile(
    r"^\s*(?:رقم\s*)?(?:(?:ال)?(?:هوية|إقامة|اقامة|جواز|تأشيرة|حدود)|passport|iqama|visa|border|"
    r"(?:national\s+)?id(?=[\s.:#])|n(?:[°º]|o(?=[.:°º#]))|رقم)(?![^\W\d_])"
    r"(?:\s*(?:no|number)(?![^\W\d_]))?[\s.:#°º]*(?=\S)",
    re.IGNORECASE,
)
_FIRST_DIGIT = {"national_id": "1", "iqama": "2"}


@dataclass(frozen=True, kw_only=True)
class DocumentKind(Choice):
    """The filter question before the number."""

    type: ClassVar[str] = "document_kind"
    messages: ClassVar[Mapping[str, Text]] = {
        **Choice.messages,
        "missing": _("Choose the document you have, or “No document with me now”"),
        "unknown_option": _("Choose one of the documents shown here"),
    }
    options: tuple[Option, ...] = (
        Option("national_id", _("Saudi national identity")),
        Option("iqama", _("Iqama (residence permit)")),
        Option("gcc", _("Identity of another Gulf country")),
        Option("passport", _("Passport")),
        Option("border", _("Border number")),
        Option("visa", _("Visa number")),
        Option(NONE_NOW, _("No document with me now"), _("The request goes on without it.")),
    )


@dataclass(frozen=True, kw_only=True)
class DocumentNumber(Question):
    """The number of the document that the sibling question `kind` names."""

    type: ClassVar[str] = "document_number"
    default_privacy: ClassVar[Privacy] = Privacy.IDENTITY
    left_to_right: ClassVar[bool] = True
    spared: ClassVar[bool] = True
    settings: ClassVar[tuple[str, ...]] = ("kind",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the number of the document, or choose “No document with me now”"),
        "not_digits": _("This number is written in digits only: take out other signs"),
        "not_ten_digits": _("This number has 10 digits: check it and write it again"),
        "national_starts_with_1": _("A national identity number begins with 1: check the number"),
        "iqama_starts_with_2": _("An Iqama number begins with 2: check the number"),
        CHECK_DIGIT: _("Check the number against the document; if it is the same, continue"),
        "bad_signs": _("A document number has only Latin letters and digits, 5 to 20 of them"),
    }
    kind: str = "document_kind"

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The question of the same step that asks which document it is."""
        label = _("Key of the question that names the document")
        return {"kind": key_block(label, default=cls.kind, names_questions=True)}

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """Nothing is missed where there is no document now."""
        try:
            return super().clean(raw, answers=answers, siblings=siblings)
        except AnswerError as error:
            if error.code == MISSING and siblings.get(self.kind) == NONE_NOW:
                return None
            raise

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The bare number; raises CHECK_DIGIT for a right shape with a wrong check digit."""
        number = _bare(typed[0])
        kind = str(siblings.get(self.kind))
        if kind in ("national_id", "iqama", "border"):
            _require_ten_digits(number, kind)
        elif not _LETTERS_AND_DIGITS.fullmatch(number):
            raise AnswerError("bad_signs")
        if kind in _FIRST_DIGIT and not luhn.is_valid(number):
            raise AnswerError(CHECK_DIGIT)
        return number

    def accepted(self, raw: object, *, answers: Answered) -> str:
        """The bare number, which staff are to check against the document."""
        return _bare(as_texts(raw)[0])

    def widget(self) -> forms.Widget:
        """A left-to-right box that the browser does not remember."""
        return widgets.CodeInput(width=20)

    def mask(self, value: JSON) -> str:
        """The first and the last sign."""
        text = str(value or "")
        return f"{text[:1]}{'•' * max(len(text) - 2, 1)}{text[-1:]}" if text else ""

    def schema(self) -> Structure:
        """Letters and digits; the kind decides further."""
        return {"type": "string", "minLength": 5, "maxLength": 40}


def _bare(text: str) -> str:
    return compact(_WORDS.sub("", strip_invisible(text))).upper()


def _require_ten_digits(number: str, kind: str) -> None:
    if not number.isdigit():
        raise AnswerError("not_digits")
    if not _TEN_DIGITS.fullmatch(number):
        raise AnswerError("not_ten_digits")
    if not number.startswith(_FIRST_DIGIT.get(kind, "")):
        raise AnswerError(
            "national_starts_with_1" if kind == "national_id" else "iqama_starts_with_2"
        )
