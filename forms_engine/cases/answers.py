"""Reads from a form's answers what a case itself must know: person, contact, place, service."""

from dataclasses import dataclass

from forms_engine.vault.types import JSON

from .enums import Kind
from .sealed import Answers, Applicant

CONTACT_STEP = {Kind.HELP: "contact", Kind.VOLUNTEER: "person"}


@dataclass(frozen=True)
class Reading:
    """What the case takes over from the answers."""

    applicant: Applicant
    service: str
    urgent: bool
    document: str


def _text(answers: Answers, step: str, question: str) -> str:
    value: JSON = answers.get(step, {}).get(question)
    return "" if value is None else str(value)


def read_answers(kind: Kind, answers: Answers) -> Reading:
    """Read a help request or a volunteer's application; what is not answered is ""."""
    contact = CONTACT_STEP[kind]
    applicant = Applicant(
        name=_text(answers, "person", "name"),
        phone=_text(answers, contact, "phone"),
        email=_text(answers, contact, "email"),
        contact_language=_text(answers, contact, "contact_language"),
        site=_text(answers, "place", "site"),
        landmark=_text(answers, "place", "landmark"),
    )
    return Reading(
        applicant=applicant,
        service=_text(answers, "service", "service"),
        urgent=_text(answers, "need_for", "urgency") == "urgent",
        document=_text(answers, "person", "document_number"),
    )
