"""What an invitation takes from the case: where to write, how it ended, and the link."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from forms_engine.cases.behalf import addressee
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.services.tell import address_of, is_withheld, language_of
from forms_engine.messages.types import Address
from forms_engine.vault.errors import KeyDestroyed

from .enums import Outcome

ENDED = {State.DELIVERED, State.REFUSED, State.CLOSED}


@dataclass(frozen=True)
class Recipient:
    """Where to write to the person of a case, and in which language."""

    address: Address
    language: str


def recipient_of(case: Case) -> Recipient | None:
    """None where nothing is left to reach the person by, they want no messages, or are erased."""
    try:
        applicant = addressee(case)
    except KeyDestroyed:
        return None
    if is_withheld(applicant, "survey"):
        return None
    address = address_of(applicant, "survey")
    return Recipient(address, language_of(case, applicant)) if address.to else None


def outcome_of(case: Case) -> Outcome | None:
    """How a case ended; None if withdrawn, or taken one step back and not yet ended again."""
    if case.state not in ENDED:
        return None
    return Outcome.DELIVERED if case.delivered_at else Outcome.REFUSED


def link_to(token: str, language: str) -> str:
    """The absolute address of the survey page in the person's language."""
    with translation.override(language):
        return settings.RAKEEN_BASE_URL + reverse("public:survey", args=[token])
