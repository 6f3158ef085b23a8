"""Files of an upload question: added one by one, listed, removed; the verdicts are the page's."""

from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override
from ninja import File, Router, Status
from ninja import Form as Field
from ninja.files import UploadedFile

from forms_engine.api.auth import RUN_SECRET, opened_run
from forms_engine.api.limits import counters
from forms_engine.api.problems import FieldError, Problem
from forms_engine.api.schemas import CODE, FileList, FileOut, ProblemOut
from forms_engine.api.words import direction
from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions.upload import Upload
from forms_engine.runs.enums import FileState, State
from forms_engine.runs.errors import FileRefused, RunClosed, UnknownFile
from forms_engine.runs.files.adding import Place, add, remove
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.receiving import received
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers

router = Router(tags=["runs"])
REFUSED = {401: ProblemOut, 404: ProblemOut, 410: ProblemOut, 422: ProblemOut}
Key = Annotated[str, Field(..., pattern=CODE)]


@router.post(
    "/runs/{uuid:run_id}/files",
    auth=RUN_SECRET,
    response={201: FileOut, 409: ProblemOut, 413: ProblemOut, 429: ProblemOut, **REFUSED},
    summary="Add a file",
    operation_id="add_file",
)
def add_file(
    request: HttpRequest,
    run_id: UUID,
    step: Key,
    question: Key,
    file: Annotated[UploadedFile | None, File(None)] = None,
) -> Status[FileOut]:
    """Keep one file of a question. The same bytes sent twice are one file with one id."""
    run = opened_run(request, run_id)
    counters().file(run.pk)
    with override(run.language):
        place = _place(run, step, question)
        try:
            row = add(place, received(request))
        except FileRefused as refused:
            raise _refused(place, refused) from None
        except RunClosed:
            raise _closed(run) from None
        return Status(201, _out(row, place.question))


@router.get(
    "/runs/{uuid:run_id}/files",
    auth=RUN_SECRET,
    response={200: FileList, **REFUSED},
    summary="List the files",
    operation_id="list_files",
)
def list_files(request: HttpRequest, run_id: UUID) -> FileList:
    """Every file of the run, also one that was refused after it was added, with the reason."""
    run = opened_run(request, run_id)
    form = load(run.form_version, run.language)
    rows = files_of(run.pk) if run.state == State.OPEN else []
    with override(run.language):
        found = [_out(row, _upload(form, row.step, row.question)) for row in rows]
    return FileList(files=found, lang=run.language, dir=direction(run.language))


@router.delete(
    "/runs/{uuid:run_id}/files/{uuid:file_id}",
    auth=RUN_SECRET,
    response={204: None, 409: ProblemOut, **REFUSED},
    summary="Remove a file",
    operation_id="remove_file",
)
def remove_file(request: HttpRequest, run_id: UUID, file_id: UUID) -> Status[None]:
    """Forget one file for good."""
    run = opened_run(request, run_id)
    with override(run.language):
        try:
            row = files_of(run.pk).get(pk=file_id)
            remove(_place(run, row.step, row.question), file_id)
        except (RunFile.DoesNotExist, UnknownFile):
            detail = _("This run has no such file.")
            raise Problem(404, "unknown-file", detail, language=run.language) from None
        except RunClosed:
            raise _closed(run) from None
    return Status(204, None)


def _place(run: Run, step_key: str, key: str) -> Place:
    """The upload question that is asked now; a Problem for any other."""
    if run.state != State.OPEN:
        raise _closed(run)
    form = load(run.form_version, run.language)
    question = _upload(form, step_key, key)
    if question is None:
        detail = _("The form has no such question for files.")
        raise Problem(404, "unknown-question", detail, language=run.language)
    step = form.step(step_key)
    if step not in form.visible(answers(run)):
        detail = _("The answers so far do not lead to this step.")
        raise Problem(409, "step-not-asked", detail, language=run.language)
    return Place(run, form, step, question)


def _upload(form: Form, step: str, key: str) -> Upload | None:
    try:
        question = form.step(step).question(key)
    except UnknownStep:
        return None
    return question if isinstance(question, Upload) else None


def _refused(place: Place, refused: FileRefused) -> Problem:
    """The page's sentence; 413 where only the size is wrong."""
    words = place.question.message(refused.code)
    error = FieldError(place.question.key, refused.code, words)
    status = 413 if refused.code == "too_large" else 422
    return Problem(status, "file-refused", words, errors=[error], language=place.run.language)


def _closed(run: Run) -> Problem:
    detail = _("This request is sent already and takes no more answers.")
    return Problem(409, "run-closed", detail, language=run.language)


def _out(row: RunFile, question: Upload | None) -> FileOut:
    return FileOut(
        id=row.pk,
        step=row.step,
        question=row.question,
        name=open_inside(row).name,
        size=row.size,
        kind=row.kind,
        state=row.state,
        state_label=str(FileState(row.state).label),
        reason=row.reason,
        message=question.message(row.reason) if question and row.reason else "",
    )
