"""Opens the case of somebody whom staff have met, heard or read; or finds the one they mean."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.enquiry import Asked, Asking, open_enquiry
from forms_engine.cases.services.opening import Opening, open_case
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.services import new_key

from ..enums import Consent
from ..exceptions import NoConsent
from ..models import Told
from ..sealed import NEED, close_words


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What is known of somebody new: who, by which channel, and what they want, in words.

    A request for help needs `consent` and `consented_at`; `service` and `urgent` are of help alone.
    """

    kind: Kind
    channel: str
    language: str
    applicant: Applicant
    subject: str
    words: str
    service: str = ""
    urgent: bool = False
    about: str = ""
    consent: str = ""
    consented_at: datetime | None = None


Whose = Case | Arrival | Asking


def case_of(whose: Whose, *, by: User | None) -> Case:
    """The case that there is, or one opened in the caller's transaction; raises NoConsent."""
    if isinstance(whose, Asking):
        return open_enquiry(whose)
    return _open(whose, by=by) if isinstance(whose, Arrival) else whose


def _open(arrival: Arrival, *, by: User | None) -> Case:
    """With the same reference and messages as any other."""
    if arrival.kind == Kind.HELP:
        return _told(arrival, by=by)
    return open_enquiry(
        Asking(
            asked=Asked(subject=arrival.subject, question=arrival.words),
            applicant=arrival.applicant,
            language=arrival.language,
            channel=arrival.channel,
            by=by,
            kind=arrival.kind,
            about=arrival.about,
        )
    )


def _told(arrival: Arrival, *, by: User | None) -> Case:
    """A request for help in the words of staff, with how and when the person agreed."""
    if arrival.consented_at is None or arrival.consent not in Consent.values:
        raise NoConsent("how and when the person agreed is missing")
    with transaction.atomic():
        case = open_case(
            Opening(
                kind=Kind.HELP,
                channel=arrival.channel,
                language=arrival.language,
                applicant=arrival.applicant,
                key=new_key(),
                service=arrival.service,
                urgent=arrival.urgent,
                by=by,
                how=arrival.consent,
            )
        )
        Told.objects.create(
            case=case,
            need=close_words(case, arrival.words, label=NEED),
            consent=arrival.consent,
            consented_at=arrival.consented_at,
            by=by,
            at=now(),
        )
    return case
