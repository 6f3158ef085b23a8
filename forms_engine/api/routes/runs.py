"""One person's answers in progress: start, save a step, check, submit."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from ninja import Router, Status

from forms_engine.api.answers import as_typed, field_errors
from forms_engine.api.auth import RUN_SECRET, opened_run
from forms_engine.api.limits import counters
from forms_engine.api.params import CodePath, IdempotencyKey, Language
from forms_engine.api.problems import FieldError, Problem
from forms_engine.api.progress import missing, states
from forms_engine.api.schemas import (
    ProblemOut,
    RunOut,
    RunStarted,
    StartIn,
    StepIn,
    StepSaved,
    Submitted,
)
from forms_engine.api.words import day_out, direction, moment_out
from forms_engine.cases.exceptions import RunNotReady
from forms_engine.cases.models import Case
from forms_engine.cases.services.again import look_for_open
from forms_engine.cases.services.submit import submit
from forms_engine.cases.services.tell import tracking_page
from forms_engine.forms.errors import FormClosed, UnknownForm, UnknownStep
from forms_engine.forms.form import Form, load
from forms_engine.forms.step import Step
from forms_engine.runs.enums import Channel, State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.models import Run
from forms_engine.runs.progress import first_fault
from forms_engine.runs.queries import answers, saved_steps
from forms_engine.runs.services import answer, start

router = Router(tags=["runs"])
CHECK = "check"
REFUSED = {401: ProblemOut, 404: ProblemOut, 410: ProblemOut, 422: ProblemOut}


@router.post(
    "/runs",
    response={201: RunStarted, 403: ProblemOut, 404: ProblemOut, 422: ProblemOut, 429: ProblemOut},
    summary="Start a run",
    operation_id="start_run",
)
def start_run(request: HttpRequest, body: StartIn, language: Language = None) -> Status[RunStarted]:
    """Begin a form. The secret opens the run from here on and is never shown again."""
    counters().start(request)
    try:
        run, secret = start(body.form, language=get_language() or "ar", channel=Channel.WEBSITE)
    except UnknownForm:
        raise Problem(404, "unknown-form", _("There is no form with this code.")) from None
    except FormClosed as closed:
        raise Problem(403, f"form-{closed.standing}", closed.message) from None
    form = load(run.form_version, run.language)
    started = RunStarted(
        id=run.id,
        secret=secret,
        form=form.code,
        version=form.number,
        digest=run.form_version.digest,
        lang=run.language,
        dir=direction(run.language),
        expires=moment_out(run.expires_at, run.language),
        next=form.steps[0].key,
    )
    return Status(201, started)


@router.get(
    "/runs/{uuid:run_id}",
    auth=RUN_SECRET,
    response={200: RunOut, **REFUSED},
    summary="Check a run",
    operation_id="check_run",
)
def check_run(request: HttpRequest, run_id: UUID) -> RunOut:
    """What is answered (identity numbers masked) and which steps are missing."""
    run = opened_run(request, run_id)
    form, is_open = load(run.form_version, run.language), run.state == State.OPEN
    given = answers(run) if is_open else {}
    gaps = missing(form, given) if is_open else []
    with override(run.language):
        return RunOut(
            id=run.id,
            form=form.code,
            version=form.number,
            state=run.state,
            lang=form.language,
            dir=direction(form.language),
            expires=moment_out(run.expires_at, run.language),
            steps=states(form, given) if is_open else [],
            missing=gaps,
            ready=is_open and not gaps,
            reference=run.case_reference or None,
        )


@router.put(
    "/runs/{uuid:run_id}/steps/{step}",
    auth=RUN_SECRET,
    response={200: StepSaved, 409: ProblemOut, **REFUSED},
    summary="Save a step",
    operation_id="save_step",
)
def save_step(request: HttpRequest, run_id: UUID, step: CodePath, body: StepIn) -> StepSaved:
    """Read the answers by the rules of the page. Wrong ones are kept too, and answered with 422."""
    run = opened_run(request, run_id)
    form = load(run.form_version, run.language)
    with override(run.language):
        _save(run, form, shown_step(run, form, step), body)
    gaps = missing(form, answers(run))
    if gaps[:1] == [CHECK]:
        look_for_open(run)
    return StepSaved(
        step=step,
        next=gaps[0] if gaps else None,
        missing=gaps,
        lang=run.language,
        dir=direction(run.language),
    )


@router.post(
    "/runs/{uuid:run_id}/submit",
    auth=RUN_SECRET,
    response={201: Submitted, 403: ProblemOut, 409: ProblemOut, **REFUSED},
    summary="Submit a run",
    operation_id="submit_run",
)
def submit_run(
    request: HttpRequest, run_id: UUID, idempotency_key: IdempotencyKey
) -> Status[Submitted]:
    """Send the request. Sent again, with this key or another, it answers with the same request.

    A form that takes only so many counts them as they are sent; 403 says that it is full.
    """
    run = opened_run(request, run_id)
    with override(run.language):
        try:
            return Status(201, _submitted(submit(run), run.language))
        except RunNotReady:
            raise _incomplete(run) from None
        except FormClosed as closed:
            raise Problem(403, "form-full", closed.message, language=run.language) from None


def shown_step(run: Run, form: Form, key: str) -> Step:
    """The step, if the run still takes answers and these lead to it."""
    if run.state != State.OPEN:
        raise _closed(run)
    try:
        step = form.step(key)
    except UnknownStep:
        raise Problem(
            404, "unknown-step", _("The form has no such step."), language=run.language
        ) from None
    if step not in form.visible(answers(run)):
        detail = _("The answers so far do not lead to this step.")
        raise Problem(409, "step-not-asked", detail, language=run.language)
    return step


def _save(run: Run, form: Form, step: Step, body: StepIn) -> None:
    try:
        read = answer(run, form, step, as_typed(step, body.answers))
    except RunClosed:
        raise _closed(run) from None
    if not read.is_valid():
        detail = _("Some answers need attention. What was sent is kept.")
        errors = list(field_errors(read))
        raise Problem(422, "invalid-answers", detail, errors=errors, language=run.language)


def _closed(run: Run) -> Problem:
    detail = _("This request is sent already and takes no more answers.")
    return Problem(409, "run-closed", detail, language=run.language)


def _incomplete(run: Run) -> Problem:
    """Names the steps without answers, else the one whose answers no longer stand."""
    form = load(run.form_version, run.language)
    fault = first_fault(form, saved_steps(run))
    keys = missing(form, answers(run)) or ([fault.key] if fault else [])
    message = _("This step still needs answers.")
    errors = [FieldError(key, "missing", message) for key in keys]
    detail = _("The request cannot be sent yet: some steps still need answers.")
    return Problem(422, "incomplete", detail, errors=errors, language=run.language)


def _submitted(case: Case, language: str) -> Submitted:
    return Submitted(
        reference=case.reference,
        kind=case.kind,
        lang=language,
        dir=direction(language),
        received=moment_out(case.received_at, language),
        floor=day_out(case.floor_date, language),
        promised=day_out(case.promised_date, language),
        track_url=tracking_page(case, language=language),
    )
