"""A nationality, and the country that issued a passport: ISO 3166 codes, names in the language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from forms_engine.forms import countries
from forms_engine.forms.blocks.fields import key_block
from forms_engine.forms.conditions import Answered
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions.question import Question
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.vault.types import JSON
from theme import widgets

_ISSUED_ABROAD = ("passport", "gcc")


@dataclass(frozen=True, kw_only=True)
class Nationality(Question):
    """One country of a list; its code, its name or the word for its people is taken."""

    type: ClassVar[str] = "nationality"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose the nationality from the list"),
        "unknown_country": _("This country is not in the list: choose it there"),
        "two_countries": _("Choose one nationality, that of the document used for this journey"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The country's two letters (ISO 3166-1)."""
        found = {countries.country_named(text) for text in typed}
        if len(found) > 1:
            raise AnswerError("two_countries")
        code = found.pop()
        if code is None:
            raise AnswerError("unknown_country")
        return code

    def widget(self) -> forms.Widget:
        """A list that a keyboard can search, with the usual countries first."""
        names = countries.names(get_language() or "ar")
        usual = [(code, names[code]) for code in countries.FREQUENT]
        groups = [(gettext("Usual countries"), usual), (gettext("All countries"), [*names.items()])]
        return widgets.Select(choices=[("", gettext("Choose from the list")), *groups])

    def words(self, value: JSON) -> str:
        """The country's name."""
        return countries.name_of(str(value))

    def schema(self) -> Structure:
        """A code is best; a name in Arabic or English is read too."""
        return {"type": "string", "minLength": 2, "maxLength": 60, "examples": ["SA", "ID"]}


@dataclass(frozen=True, kw_only=True)
class IssuingCountry(Nationality):
    """The country of the document; asked for where the sibling `kind` is one issued abroad."""

    type: ClassVar[str] = "issuing_country"
    spared: ClassVar[bool] = True
    settings: ClassVar[tuple[str, ...]] = ("kind",)
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Choose the country that issued the document"),
        "unknown_country": _("This country is not in the list: choose the one on the document"),
        "two_countries": _("Choose one country, the one that issued the document"),
        "not_of_the_gulf": _("This identity is of a Gulf country: choose one of those"),
    }
    kind: str = "document_kind"

    @classmethod
    def editor_blocks(cls) -> dict[str, Block]:
        """The question of the same step that asks which document it is."""
        label = _("Key of the question that names the document")
        return {"kind": key_block(label, default=cls.kind, names_questions=True)}

    def clean(self, raw: object, *, answers: Answered, siblings: StepAnswers) -> JSON:
        """Nothing, where the document is not one that another country issues."""
        if self.kind in siblings and siblings[self.kind] not in _ISSUED_ABROAD:
            return None
        return super().clean(raw, answers=answers, siblings=siblings)

    def read(self, typed: list[str], *, siblings: StepAnswers) -> str:
        """The country's two letters; a Gulf identity is of a Gulf country."""
        code = super().read(typed, siblings=siblings)
        if siblings.get(self.kind) == "gcc" and code not in countries.GULF:
            raise AnswerError("not_of_the_gulf")
        return code
