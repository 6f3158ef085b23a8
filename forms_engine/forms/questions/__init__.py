"""The question types by name; a new type is one class, listed here."""

from dataclasses import fields
from typing import cast

from forms_engine.forms.conditions import Condition
from forms_engine.forms.errors import UnknownQuestionType
from forms_engine.forms.questions.birth_year import BirthYear
from forms_engine.forms.questions.call import CallMe
from forms_engine.forms.questions.choice import Choice, Choices, Option, YesNo
from forms_engine.forms.questions.country import IssuingCountry, Nationality
from forms_engine.forms.questions.date import Date
from forms_engine.forms.questions.document import DocumentKind, DocumentNumber
from forms_engine.forms.questions.email import Email
from forms_engine.forms.questions.group import Group
from forms_engine.forms.questions.iban import Iban
from forms_engine.forms.questions.language import Language, Languages
from forms_engine.forms.questions.name import Name, Signature
from forms_engine.forms.questions.number import Number
from forms_engine.forms.questions.phone import Phone
from forms_engine.forms.questions.point import MapPoint
from forms_engine.forms.questions.question import Question
from forms_engine.forms.questions.site import Landmark, Site
from forms_engine.forms.questions.statement import Consent, Declaration
from forms_engine.forms.questions.text import LongText, ShortText
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON

__all__ = [
    "TYPES", "BirthYear", "CallMe", "Choice", "Choices", "Consent", "Date", "Declaration",
    "DocumentKind", "DocumentNumber", "Email", "Group", "Iban", "IssuingCountry", "Landmark",
    "Language", "Languages", "LongText", "MapPoint", "Name", "Nationality", "Number", "Option",
    "Phone", "Question", "ShortText", "Signature", "Site", "Upload", "YesNo", "thaw",
]  # fmt: skip

TYPES: dict[str, type[Question]] = {
    kind.type: kind
    for kind in (
        ShortText, LongText, Name, Number, Choice, Choices, YesNo, Date, BirthYear, Phone, Email,
        DocumentKind, DocumentNumber, IssuingCountry, Nationality, Language, Languages, Site,
        Landmark, MapPoint, Iban, Group, Upload, CallMe, Declaration, Signature, Consent,
    )
}  # fmt: skip


def thaw(structure: Structure, texts: Structure) -> Question:
    """The question that gave this structure and these texts; raises UnknownQuestionType."""
    try:
        kind = TYPES[str(structure["type"])]
    except KeyError:
        raise UnknownQuestionType(str(structure["type"])) from None
    known = {one.name for one in fields(kind)}
    values: dict[str, object] = {k: v for k, v in {**structure, **texts}.items() if k in known}
    for name in ("optional_when", "shown_when"):
        frozen = cast(Structure | None, structure[name])
        values[name] = Condition.from_structure(frozen) if frozen else None
    if "options" in structure:
        values["options"] = _options(cast(list[str], structure["options"]), texts)
    if "questions" in structure:
        values["questions"] = _questions(cast(list[Structure], structure["questions"]), texts)
    return kind(**values)  # type: ignore[arg-type]  # the names were checked against the fields


def _options(codes: list[str], texts: Structure) -> tuple[Option, ...]:
    words = cast(dict[str, dict[str, JSON]], texts["options"])
    return tuple(Option(c, str(words[c]["label"]), str(words[c]["hint"])) for c in codes)


def _questions(frozen: list[Structure], texts: Structure) -> tuple[Question, ...]:
    words = cast(dict[str, Structure], texts["questions"])
    return tuple(thaw(one, words[str(one["key"])]) for one in frozen)
