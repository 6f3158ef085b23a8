"""Leaving a run for later, and coming back to it by a code or a link."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override
from ninja import Router, Status

from forms_engine.api.auth import RUN_SECRET, opened_run
from forms_engine.api.language import speak
from forms_engine.api.limits import counters
from forms_engine.api.params import Language
from forms_engine.api.problems import FieldError, Problem
from forms_engine.api.progress import missing
from forms_engine.api.schemas import ProblemOut
from forms_engine.api.way_schemas import ResumeIn, RunResumed, WayBack
from forms_engine.api.words import direction, moment_out
from forms_engine.forms.form import load
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunNotFound, WrongProof
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers
from forms_engine.runs.sentences import LINK_OVER, MISSING, WRONG
from forms_engine.runs.services import Opened, redeem, redeem_code, save_for_later
from forms_engine.runs.services.resuming import asked
from forms_engine.runs.services.returning import contact, resume_url

router = Router(tags=["runs"])
LATER = {401: ProblemOut, 404: ProblemOut, 409: ProblemOut, 410: ProblemOut, 422: ProblemOut}


@router.post(
    "/runs/{uuid:run_id}/later",
    auth=RUN_SECRET,
    response={200: WayBack, **LATER},
    summary="Save for later",
    operation_id="save_for_later",
)
def later(request: HttpRequest, run_id: UUID) -> WayBack:
    """Give a link and a code to come back, and send them where a contact is known."""
    run = opened_run(request, run_id)
    if run.state != State.OPEN:
        detail = _("This request is sent already and takes no more answers.")
        raise Problem(409, "run-closed", detail, language=run.language)
    way, address = save_for_later(run), contact(run, answers(run))
    with override(run.language):
        return WayBack(
            link=resume_url(run, way.token),
            token=way.token,
            code=way.code if run.proof_kind else None,
            asks=run.proof_kind or None,
            sent_by=address.channel if address else None,
            lang=run.language,
            dir=direction(run.language),
            expires=moment_out(run.expires_at, run.language),
        )


@router.post(
    "/resume",
    response={201: RunResumed, 410: ProblemOut, 422: ProblemOut, 429: ProblemOut},
    summary="Come back to a run",
    operation_id="resume_run",
)
def resume(request: HttpRequest, body: ResumeIn, language: Language = None) -> Status[RunResumed]:
    """Exchange a code or a link's token, with its proof, for a new secret.

    Unknown, used, late and locked ones get one and the same answer.
    """
    if bool(body.code) == bool(body.token):
        errors = [FieldError("code", "one_of", _("Send either a code or a token."))]
        raise Problem(422, "invalid-request", errors[0].message, errors=errors)
    opened = _by_code(request, body) if body.code else _by_token(request, body)
    counters().resumed(request, body.code or body.token, opened.run.pk)
    speak(request, opened.run.language)
    return Status(201, _resumed(opened))


def _by_code(request: HttpRequest, body: ResumeIn) -> Opened:
    _need_proof(body, kind="")
    counters().resume(request, body.code)
    try:
        return redeem_code(body.code, typed=body.proof, press=body.press)
    except RunNotFound:
        raise _refused("code", "not-resumed", str(WRONG[""])) from None


def _by_token(request: HttpRequest, body: ResumeIn) -> Opened:
    try:
        kind = asked(body.token, press=body.press)
        if kind:
            _need_proof(body, kind=kind)
        counters().resume(request, body.token)
        return redeem(body.token, typed=body.proof, press=body.press)
    except WrongProof:
        raise _refused("proof", "wrong-proof", str(WRONG[kind])) from None
    except RunNotFound:
        raise Problem(410, "link-over", str(LINK_OVER)) from None


def _need_proof(body: ResumeIn, *, kind: str) -> None:
    if not body.proof.strip():
        raise _refused("proof", "proof-missing", str(MISSING[kind]))


def _refused(field: str, code: str, sentence: str) -> Problem:
    return Problem(422, code, sentence, errors=[FieldError(field, code, sentence)])


def _resumed(opened: Opened) -> RunResumed:
    run: Run = Run.objects.select_related("form_version", "key").get(pk=opened.run.pk)
    form = load(run.form_version, run.language)
    gaps = missing(form, answers(run))
    return RunResumed(
        id=run.id,
        secret=opened.secret,
        form=form.code,
        version=form.number,
        digest=run.form_version.digest,
        lang=run.language,
        dir=direction(run.language),
        expires=moment_out(run.expires_at, run.language),
        next=gaps[0] if gaps else None,
        missing=gaps,
    )
