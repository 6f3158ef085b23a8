"""Reads from a form's answers what a case itself must know, by the keys of the questions."""

from dataclasses import dataclass

from .behalf import Filler, own_contact, read_filler
from .behalf import text_of as _text
from .sealed import Answers, Applicant


@dataclass(frozen=True)
class Reading:
    """What the case takes over from the answers."""

    applicant: Applicant
    service: str
    urgent: bool
    document: str
    filler: Filler | None = None


def read_answers(answers: Answers) -> Reading:
    """Read what a form's answers say under these keys, in whichever step; unanswered is ""."""
    applicant = Applicant(
        name=_text(answers, "name"),
        phone=_text(answers, "phone"),
        email=_text(answers, "email"),
        contact_language=_text(answers, "contact_language"),
        site=_text(answers, "site"),
        landmark=_text(answers, "landmark"),
    )
    filler = read_filler(answers)
    return Reading(
        applicant=own_contact(answers, applicant) if filler else applicant,
        service=_text(answers, "service"),
        urgent=_text(answers, "urgency") == "urgent",
        document=_text(answers, "document_number"),
        filler=filler,
    )
