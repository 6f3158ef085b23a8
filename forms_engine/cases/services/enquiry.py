"""Opens what begins with words: a question, a suggestion, a complaint (policy L19, L29, L48)."""

import json
from dataclasses import asdict, dataclass
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction

from forms_engine.outbox.services import enqueue
from forms_engine.staff.models import User
from forms_engine.vault.services import new_key
from forms_engine.vault.tokens import token_hash

from ..enums import Kind
from ..models import Case, Complaint, Enquiry
from ..sealed import Applicant, seal_facts
from .opening import Opening, open_case


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was asked, in the asker's words."""

    subject: str
    question: str


class Place(NamedTuple):
    """Where in a form a call was asked for, and for which part of the day (a code)."""

    run: UUID
    step: str
    time: str = ""


@dataclass(frozen=True, kw_only=True)
class Asking:
    """Words on their way in: what, who, how; `by` is who keyed it for the asker.

    `about` is the reference of the case complained of, whether there is such a case or not.

    `key` is the random key of the form that was sent; "" where nobody can send twice. `place`
    is set where somebody asked to be called while filling in a form.
    """

    asked: Asked
    applicant: Applicant
    language: str
    channel: str
    by: User | None = None
    key: str = ""
    place: Place | None = None
    kind: Kind = Kind.ENQUIRY
    about: str = ""

    def sending(self) -> str:
        """A hash of key and words: the same form with other words is another enquiry."""
        what = [asdict(self.asked), self.kind.value, self.about]
        words = json.dumps([self.key, *what, asdict(self.applicant)])
        return token_hash("enquiry.sending", words) if self.key else ""


def open_enquiry(asking: Asking) -> Case:
    """The tracked enquiry, confirmed by message; the same form sent twice gets the same case."""
    if case := sent(asking):
        return case
    sending = asking.sending()
    try:
        with transaction.atomic():
            return _open(asking, sending)
    except IntegrityError:  # the other press of a double press was first
        if case := sent(asking):
            return case
        raise


def sent(asking: Asking) -> Case | None:
    """The case that this sending has become, if it has."""
    sending = asking.sending()
    if not sending:
        return None
    return Case.objects.filter(enquiry__sending=sending).select_related("key").first()


def _open(asking: Asking, sending: str) -> Case:
    opening = Opening(
        kind=asking.kind,
        channel=asking.channel,
        language=asking.language,
        applicant=asking.applicant,
        key=new_key(),
        by=asking.by,
    )
    case = open_case(opening)
    asked = seal_facts(case, asdict(asking.asked), label="enquiry")
    run, step, time = asking.place or (None, "", "")
    Enquiry.objects.create(case=case, asked=asked, sending=sending, run_id=run, step=step)
    if asking.place:
        enqueue("call.wanted", str(case.pk), {"case": str(case.pk), "time": time})
    if asking.kind == Kind.COMPLAINT:
        about = Case.objects.filter(reference=asking.about).first() if asking.about else None
        Complaint.objects.create(case=case, about=about)
    return case
