"""Opens a case: reference, sealed contact data, indexes, first event, first message."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.prepared import PreparedInsert
from forms_engine.staff.models import User
from forms_engine.vault.models import DataKey

from ..behalf import Filler, seal_filler
from ..dates import first_dates, first_due
from ..enums import Kind, State
from ..indexes import index_rows
from ..models import Case, CaseIndex, Submission
from ..references import new_reference
from ..sealed import Applicant, seal_applicant
from .announce import opened
from .tell import tell

TRIES = 20
_ADD, _INDEX = PreparedInsert(Case, ignore=True), PreparedInsert(CaseIndex, ignore=True)
RECEIVED = {
    Kind.HELP: "received",
    Kind.ENQUIRY: "enquiry_received",
    Kind.VOLUNTEER: "volunteer_received",
    Kind.SUGGESTION: "suggestion_received",
    Kind.COMPLAINT: "complaint_received",
}


@dataclass(frozen=True, kw_only=True)
class Opening:
    """All that is known of a case when it begins; `how` is the way the declaration was made."""

    kind: Kind
    channel: str
    language: str
    applicant: Applicant
    filler: Filler | None = None
    key: DataKey
    service: str = ""
    urgent: bool = False
    document: str = ""
    submission: Submission | None = None
    by: User | None = None
    how: str = ""


def _new_row(opening: Opening, at: datetime) -> Case:
    """The case's columns; the contact data is sealed before anything is stored."""
    dates = first_dates(opening.kind, at=at, urgent=opening.urgent)
    case = Case(
        kind=opening.kind,
        channel=opening.channel,
        service=opening.service,
        language=opening.language,
        urgent=opening.urgent,
        key=opening.key,
        submission=opening.submission,
        received_at=at,
        moved_at=at,
        floor_date=dates.floor,
        promised_date=dates.promised,
        due_on=first_due(opening.kind, dates, at=at),
    )
    case.applicant = seal_applicant(case, opening.applicant)
    case.filler = seal_filler(case, opening.filler) if opening.filler else None
    return case


def _insert(case: Case) -> None:
    """Store the case under a fresh reference; a reference that is taken is drawn again."""
    for _ in range(TRIES):
        case.reference = new_reference()
        if _ADD.run(case):
            return
        if not Case.objects.filter(reference=case.reference).exists():
            raise IntegrityError("the case contradicts what is stored")
    raise RuntimeError("no free reference was found")


def open_case(opening: Opening) -> Case:
    """Make the case in the caller's transaction and tell the applicant that we have it."""
    case = _new_row(opening, now())
    _insert(case)
    people = [one for one in (opening.applicant, opening.filler) if one is not None]
    if found := index_rows(case, people, document=opening.document):
        _INDEX.run(*found)
    facts = {"to": State.RECEIVED.value, "channel": opening.channel, "clause": "L48"}
    facts |= {"how": opening.how} if opening.how else {}
    record(case.stream, "submit", by=opening.by, facts=facts)
    context = {"question": "", "reason": "", "clause": "L48"}
    tell(case, RECEIVED[opening.kind], dedupe=f"{case.pk}:received", context=context)
    opened(case)
    return case
