"""Call me about this: an enquiry from within a run."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override
from ninja import Router, Status

from forms_engine.api.auth import RUN_SECRET, opened_run
from forms_engine.api.limits import counters
from forms_engine.api.problems import FieldError, Problem
from forms_engine.api.routes.runs import shown_step
from forms_engine.api.schemas import ProblemOut
from forms_engine.api.way_schemas import CallAsked, CallIn
from forms_engine.api.words import direction
from forms_engine.cases.call_form import CallForm
from forms_engine.cases.services.calling import ask_for_call
from forms_engine.cases.services.tell import tracking_page
from forms_engine.forms.form import load

router = Router(tags=["runs"])
REFUSED: dict[Any, Any] = {  # Any: ninja's own types of status and schema
    status: ProblemOut for status in (401, 404, 409, 410, 422, 429)
}


@router.post(
    "/runs/{uuid:run_id}/call",
    auth=RUN_SECRET,
    response={201: CallAsked, **REFUSED},
    summary="Ask to be called",
    operation_id="ask_for_call",
)
def call(request: HttpRequest, run_id: UUID, body: CallIn) -> Status[CallAsked]:
    """Ask to be called about a step. The same words for the same step are the same enquiry."""
    run = opened_run(request, run_id)
    form = load(run.form_version, run.language)
    with override(run.language):
        step = shown_step(run, form, body.step)
        asked = CallForm(body.model_dump(exclude={"step"}))
        if not asked.is_valid():
            raise _unread(asked, run.language)
        counters().call(request, str(run.pk))
        case = ask_for_call(run, form, step, asked.caller())
    url = tracking_page(case, language=run.language)
    return Status(
        201,
        CallAsked(
            reference=case.reference,
            track_url=url,
            lang=run.language,
            dir=direction(run.language),
        ),
    )


def _unread(asked: CallForm, language: str) -> Problem:
    detail = _("Some answers need attention.")
    errors = [
        FieldError(field, str(error.code or "invalid"), str(message))
        for field, found in asked.errors.as_data().items()
        for error in found
        for message in error.messages
    ]
    return Problem(422, "invalid-answers", detail, errors=errors, language=language)
