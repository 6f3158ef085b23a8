"""What a tracking page shows of a case, in the active language."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from forms_engine.audit.queries import history
from forms_engine.cases.dates import awaits_answer
from forms_engine.cases.enums import WORDED, Kind, State
from forms_engine.cases.grounds import told
from forms_engine.cases.labels import label_of
from forms_engine.cases.models import Case
from forms_engine.cases.redating import latest_reason
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.cases.services.applicant import can, may_withdraw
from forms_engine.cases.services.decided import has_letter
from forms_engine.casework.services.duplicates import kept_for
from forms_engine.casework.services.signing import may_sign
from forms_engine.clock.calendars import both, moment
from forms_engine.reception.queries import ahead
from forms_engine.reception.services.telling import place_of
from forms_engine.volunteers.models import Certificate

from ..enquiry.words import WORDINGS, Wording
from .conditions import Met, conditions_of
from .exchanges import Exchange, exchanges_of, objections_of
from .timeline import Item, timeline_of
from .typed import as_typed

TAGS = {
    State.WAITING: "warning",
    State.ACCEPTED: "success",
    State.REGISTERED: "success",
    State.DELIVERED: "success",
    State.ACTIVE: "success",
    State.ANSWERED: "success",
    State.DONE: "success",
}
TOLD = (State.ANSWERED, State.DONE, State.DECLINED, State.CLOSED)
UNDECIDED = (State.RECEIVED, State.VERIFYING, State.WAITING, State.RESEARCH, State.COMMITTEE)


@dataclass(frozen=True, kw_only=True)
class TrackingPage:
    """Everything that the template of a tracked case prints."""

    case: Case
    label: str
    tag: str
    needed: str
    exchanges: Sequence[Exchange]
    objections: Sequence[Exchange]
    timeline: Sequence[Item]
    promised: str
    why_moved: str
    floor: str
    reason: str
    kind: str
    wording: Wording | None
    enquiry: dict[str, str]
    conditions: Sequence[Met]
    all_met: bool
    reconsider_until: str
    interview: dict[str, str]
    kept: str
    may_answer: bool
    may_sign: bool
    may_withdraw: bool
    has_letter: bool
    has_certificate: bool


def _language() -> str:
    return get_language() or "ar"


def _enquiry(case: Case) -> dict[str, str]:
    """Subject, question and answer of what began with words; empty for other kinds."""
    if case.kind not in WORDED:
        return {}
    words = open_facts(case, case.enquiry.asked, label="enquiry")
    answered = case.state in TOLD
    answer = open_words(case, case.enquiry.answer, label="enquiry.answer") if answered else ""
    return {
        "subject": words["subject"],
        "question": as_typed(words["question"]),
        "answer": as_typed(answer),
    }


def _interview(case: Case) -> dict[str, str]:
    """When and where the interview ahead is; empty where none is booked."""
    booked = ahead(case)
    if booked is None:
        return {}
    return {"when": moment(booked.starts_at, _language()), "place": place_of(booked)}


def page_of(case: Case) -> TrackingPage:
    """Read the case for its applicant; opens sealed words, so the page is never stored."""
    dated = awaits_answer(case)
    floored = dated and not case.urgent and case.hearing == 1 and case.kind == Kind.HELP
    conditions = conditions_of(case)
    exchanges, events = exchanges_of(case), list(history(case.stream))
    open_question = exchanges[-1].asked if case.state == State.WAITING and exchanges else ""
    return TrackingPage(
        case=case,
        label=label_of(case),
        tag=TAGS.get(State(case.state), "info"),
        needed=as_typed(open_question),
        objections=objections_of(case),
        exchanges=[one for one in exchanges if one.answer],
        timeline=timeline_of(case, events),
        promised=both(case.promised_date, _language()) if dated else "",
        why_moved=as_typed(latest_reason(case, events)) if dated else "",
        floor=both(case.floor_date, _language()) if floored else "",
        reason=as_typed(_reason(case)),
        kind=str(Kind(case.kind).label),
        wording=WORDINGS.get(Kind(case.kind)),
        enquiry=_enquiry(case),
        conditions=conditions,
        all_met=all(one.met for one in conditions),
        reconsider_until=_until(case),
        interview=_interview(case),
        kept=kept.reference if (kept := kept_for(case)) else "",
        may_answer=can(case, "answer"),
        may_sign=may_sign(case),
        may_withdraw=may_withdraw(case),
        has_letter=has_letter(case),
        has_certificate=_has_certificate(case),
    )


def _reason(case: Case) -> str:
    """The committee's words to the applicant, after a refusal as after an acceptance.

    While a refusal is reconsidered its reason stays to be read.
    """
    if case.decided_at is None and case.hearing == 1:
        return ""
    return told(case.decision_ground, open_words(case, case.decision_reason, label="decision"))


def _until(case: Case) -> str:
    """The last day for asking to reconsider, "" when that is not open."""
    if case.reconsider_until is None or not can(case, "reconsider"):
        return ""
    return both(case.reconsider_until, _language())


def _has_certificate(case: Case) -> bool:
    """Whether a volunteer who has left has one; who goes on finds it on the page of their own."""
    if case.kind != Kind.VOLUNTEER or case.is_open or case.state == State.ACTIVE:
        return False
    return Certificate.objects.filter(profile__case=case, revoked_at=None).exists()
