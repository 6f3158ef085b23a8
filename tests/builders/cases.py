"""Makes cases in any state, with an applicant who can be found and written to."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction

from forms_engine.cases.enums import ENDED_STATES, FINAL_STATES, Kind, State
from forms_engine.cases.models import Case, Submission
from forms_engine.cases.sealed import Answers, Applicant, seal_answers, seal_words
from forms_engine.cases.services.enquiry import Asked, Asking, open_enquiry
from forms_engine.cases.services.opening import Opening, open_case
from forms_engine.clock.time import now, today
from forms_engine.forms.registry import current
from forms_engine.vault.models import DataKey
from forms_engine.vault.services import new_key

AMAL = Applicant(
    name="أمل عبد الله",
    phone="+966501234567",
    email="amal@example.org",
    contact_language="ar",
    site="mina",
    landmark="مخيم 12",
)
BASIL = Applicant(name="باسل أحمد", phone="+966559876543", contact_language="ar", site="arafat")
HUDA = Applicant(name="Huda Rahman", email="huda@example.org", contact_language="en", site="makkah")

HELP_ANSWERS: Answers = {
    "need_for": {"for_whom": "self", "urgency": "soon"},
    "service": {"service": "transport"},
    "person": {
        "name": AMAL.name,
        "document_kind": "passport",
        "document_number": "A1234567",
        "birth_year": 1370,
    },
    "contact": {"phone": AMAL.phone, "email": AMAL.email, "contact_language": "ar"},
    "place": {"site": AMAL.site, "landmark": AMAL.landmark},
    "details": {"story": "أحتاج إلى كرسي متحرك للوصول إلى المخيم"},
    "check": {"consent": True},
    "declaration": {"declared": True, "signature": AMAL.name},
}
VOLUNTEER_ANSWERS: Answers = {
    "person": {"name": BASIL.name, "birth_year": 1999, "phone": BASIL.phone},
    "languages": {"languages": ["ar", "ur"]},
    "skills": {"skills": ["guiding", "driving"]},
    "availability": {"seasons": ["hajj"], "times": ["morning"]},
    "charter": {"charter": True},
    "check": {"consent": True, "declared": True, "signature": BASIL.name},
}
GUARDIAN_ANSWERS = {
    "guardian_name": "أحمد باسل",
    "guardian_phone": "+966501112223",
    "guardian_consent": True,
}


def make_submission(key: DataKey, answers: Answers, *, code: str = "help") -> Submission:
    """A submission as `submit` would have stored it."""
    return Submission.objects.create(
        run_id=uuid4(),
        form_version=current(code),
        language="ar",
        key=key,
        answers=seal_answers(key, answers),
        answers_hash="0" * 64,
        declaration="أقر بصحة البيانات",
        declaration_version="2026-11",
        declaration_method="ticked_and_signed",
        declared_at=now(),
        submitted_at=now(),
    )


def make_case(
    kind: Kind = Kind.HELP,
    *,
    state: State = State.RECEIVED,
    applicant: Applicant = AMAL,
    answers: Answers | None = None,
    service: str = "transport",
    urgent: bool = False,
    document: str = "",
    channel: str = "help",
    **columns: object,
) -> Case:
    """A case standing in `state`; further keywords are set as columns of its row."""
    with transaction.atomic():
        key = new_key()
        given = None if answers is None else make_submission(key, answers, code=_code(kind))
        opening = Opening(
            kind=kind,
            channel=channel,
            language="ar",
            applicant=applicant,
            key=key,
            service=service,
            urgent=urgent,
            document=document,
            submission=given,
        )
        case = open_case(opening)
    place(case, state, **columns)
    return case


def _code(kind: Kind) -> str:
    return "volunteer" if kind == Kind.VOLUNTEER else "help"


def make_enquiry(*, applicant: Applicant = HUDA, question: str = "When do you open?") -> Case:
    """An enquiry that waits for an answer."""
    return open_enquiry(make_asking(applicant=applicant, question=question))


def make_complaint(*, about: str = "", applicant: Applicant = HUDA) -> Case:
    """A complaint that waits to be acknowledged."""
    question = "Nobody called me back."
    return open_enquiry(
        make_asking(applicant=applicant, question=question, kind=Kind.COMPLAINT, about=about)
    )


def make_suggestion(*, applicant: Applicant = HUDA) -> Case:
    """A suggestion that waits to be considered."""
    return open_enquiry(make_asking(applicant=applicant, kind=Kind.SUGGESTION))


def make_asking(
    *,
    applicant: Applicant = HUDA,
    question: str = "When do you open?",
    key: str = "",
    kind: Kind = Kind.ENQUIRY,
    about: str = "",
) -> Asking:
    """An enquiry that has just been sent."""
    return Asking(
        asked=Asked(subject="Hours", question=question),
        applicant=applicant,
        language="en",
        channel="website",
        key=key,
        kind=kind,
        about=about,
    )


def place(case: Case, state: State, **columns: object) -> None:
    """Put the row straight into `state`, with the columns that its constraints ask for."""
    values: dict[str, object] = {"state": state, "is_open": state not in ENDED_STATES}
    if state == State.WAITING:
        source = State.UNDER_REVIEW if case.kind == Kind.VOLUNTEER else State.VERIFYING
        values |= {"paused_at": now(), "waiting_from": source}
    if state not in (State.RECEIVED, State.VERIFYING, State.WAITING):
        values |= {"complete_at": now(), "decided_at": now(), "delivered_at": now()}
    if state == State.REFUSED and case.kind == Kind.HELP:
        values["reconsider_until"] = today() + timedelta(days=15)
    if state in FINAL_STATES:
        values["closed_at"] = now()
    Case.objects.filter(pk=case.pk).update(**values | columns)
    case.refresh_from_db()
    if state == State.WAITING:
        asked = seal_words(case, "Which camp are you in?", label="question")
        case.questions.create(asked=asked, asked_at=now())


def past_floor() -> dict[str, object]:
    """Columns of a case whose floor has passed."""
    return {"floor_date": today() - timedelta(days=1), "promised_date": today()}
