"""Texts that people agree to or declare; the exact words, version and digest go on record."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms.blocks.fields import text_block, version_block
from forms_engine.forms.conditions import Answered
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

_UNTICKED = {"false", "no", "off", "0", "[]", "['false']"}
_TICKED = {"on", "yes", "true", "1"}


@dataclass(frozen=True)
class Statement:
    """Words that were shown: `version` names the text, `digest` is its SHA-256."""

    key: str
    type: str
    version: str
    text: str

    @property
    def digest(self) -> str:
        """SHA-256 of the exact words, in hex."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Consent(Question):
    """A box that is never ticked in advance; body and label are the text that is agreed to."""

    type: ClassVar[str] = "consent"
    settings: ClassVar[tuple[str, ...]] = ("version",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Tick the box to agree, so that the request can be studied"),
    }
    version: str = "1"
    body: Text = ""

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The text above the box, and which version of it this is."""
        return {"body": text_block(_("Text above the box")), "version": version_block()}

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """An unticked box is an empty answer, whichever way it was sent."""
        unticked = raw is False or str(raw).lower() in _UNTICKED
        return super().clean(None if unticked else raw, answers=answers, siblings=siblings)

    def read(self, typed: list[str], *, siblings: StepAnswers) -> bool:
        """True: there is no other answer to record."""
        if typed[0].lower() not in _TICKED:
            raise AnswerError("missing")
        return True

    def statement(self) -> Statement:
        """The exact text that is agreed to."""
        words = "\n".join(part for part in (str(self.body), str(self.label)) if part)
        return Statement(self.key, self.type, self.version, words)

    def texts(self) -> Structure:
        """The words of the box and those above it."""
        return super().texts() | {"body": str(self.body)}

    def widget(self) -> forms.Widget:
        """One box beside its text."""
        return widgets.SingleCheck()

    def words(self, value: JSON) -> str:
        """Agreed, or nothing."""
        return gettext("Agreed") if value else ""

    def schema(self) -> Structure:
        """Only true is an agreement."""
        return {"type": "boolean", "const": True}


@dataclass(frozen=True, kw_only=True)
class Declaration(Consent):
    """A declaration that the signer answers for (policy L51)."""

    type: ClassVar[str] = "declaration"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Tick the box to declare that the information is true"),
    }

    def words(self, value: JSON) -> str:
        """Declared, or nothing."""
        return gettext("Declared") if value else ""
