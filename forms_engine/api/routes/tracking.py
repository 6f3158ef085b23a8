"""Tracking by reference and the last four digits, held off from guessing as the page is."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from ninja import Router

from forms_engine.api.limits import counters
from forms_engine.api.params import Language
from forms_engine.api.problems import Problem
from forms_engine.api.schemas import DateOut, EventOut, ProblemOut, StateOut, Tracked, TrackIn
from forms_engine.api.words import day_out, direction, moment_out
from forms_engine.audit.queries import history
from forms_engine.cases.dates import awaits_answer
from forms_engine.cases.enums import Kind
from forms_engine.cases.enums import State as CaseState
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.labels import label_at, label_of
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.cases.services.applicant import can
from forms_engine.cases.services.tell import tracking_page
from forms_engine.cases.services.track import find
from forms_engine.vault.errors import KeyDestroyed

router = Router(tags=["tracking"])


@router.post(
    "/track",
    response={200: Tracked, 404: ProblemOut, 422: ProblemOut, 429: ProblemOut},
    summary="Track a request",
    operation_id="track",
)
def track(request: HttpRequest, body: TrackIn, language: Language = None) -> Tracked:
    """Where a request stands. Whether the reference or the digits are wrong is not said."""
    counters().track(request, body.reference)
    try:
        case = find(body.reference, body.last4)
        shown = _tracked(case, get_language() or "ar")
    except (UnknownCase, KeyDestroyed):
        detail = _("No request is found with this reference and these digits.")
        raise Problem(404, "unknown-request", detail) from None
    counters().tracked(request, body.reference)
    return shown


def _tracked(case: Case, language: str) -> Tracked:
    dated = awaits_answer(case)
    floored = dated and not case.urgent and case.hearing == 1 and case.kind == Kind.HELP
    return Tracked(
        reference=case.reference,
        kind=case.kind,
        state=StateOut(code=case.state, label=label_of(case)),
        lang=language,
        dir=direction(language),
        received=moment_out(case.received_at, language),
        floor=day_out(case.floor_date, language) if floored else None,
        promised=day_out(case.promised_date, language) if dated else None,
        reconsider_until=_until(case, language),
        asked=_asked(case),
        history=list(_history(case, language)),
        track_url=tracking_page(case, language=language),
    )


def _until(case: Case, language: str) -> DateOut | None:
    if case.reconsider_until is None or not can(case, "reconsider"):
        return None
    return day_out(case.reconsider_until, language)


def _asked(case: Case) -> str | None:
    waiting = case.questions.filter(answered_at=None, dropped_at=None).first()
    return open_words(case, waiting.asked, label="question") if waiting else None


def _history(case: Case, language: str) -> Iterator[EventOut]:
    for event in history(case.stream):
        to = event.facts.get("to")
        if to in CaseState.values and to != event.facts.get("from"):
            state = StateOut(code=to, label=label_at(case, event))
            yield EventOut(state=state, at=moment_out(event.at, language))
