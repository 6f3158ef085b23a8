"""The question types by name; a new type is one class, listed here."""

from dataclasses import fields
from typing import cast

from forms_engine.forms.conditions import Condition
from forms_engine.forms.errors import UnknownQuestionType
from forms_engine.forms.questions.birth_year import BirthYear
from forms_engine.forms.questions.choice import Choice, Choices, Option, YesNo
from forms_engine.forms.questions.document import DocumentKind, DocumentNumber
from forms_engine.forms.questions.email import Email
from forms_engine.forms.questions.language import Language, Languages
from forms_engine.forms.questions.name import Name, Signature
from forms_engine.forms.questions.number import Number
from forms_engine.forms.questions.phone import Phone
from forms_engine.forms.questions.question import Question
from forms_engine.forms.questions.site import Site
from forms_engine.forms.questions.statement import Consent, Declaration
from forms_engine.forms.questions.text import LongText, ShortText
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON

__all__ = [
    "TYPES", "BirthYear", "Choice", "Choices", "Consent", "Declaration", "DocumentKind",
    "DocumentNumber", "Email", "Language", "Languages", "LongText", "Name", "Number", "Option",
    "Phone", "Question", "ShortText", "Signature", "Site", "YesNo", "thaw",
]  # fmt: skip

TYPES: dict[str, type[Question]] = {
    kind.type: kind
    for kind in (
        ShortText, LongText, Name, Signature, Number, Choice, Choices, YesNo, BirthYear, Phone,
        Email, DocumentKind, DocumentNumber, Language, Languages, Site, Declaration, Consent,
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
    return kind(**values)  # type: ignore[arg-type]  # the names were checked against the fields


def _options(codes: list[str], texts: Structure) -> tuple[Option, ...]:
    words = cast(dict[str, dict[str, JSON]], texts["options"])
    return tuple(Option(c, str(words[c]["label"]), str(words[c]["hint"])) for c in codes)
