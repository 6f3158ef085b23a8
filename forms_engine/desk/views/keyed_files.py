"""Adds and removes a file of a form that is keyed in; what stands on the page is kept with it."""

from contextlib import suppress
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.whole import whole_steps
from forms_engine.runs.errors import FileRefused, RunClosed, UnknownFile
from forms_engine.runs.files.adding import Place, add, remove
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import (
    field_of,
    is_whole,
    prepare,
    received,
    sent_name,
)
from forms_engine.runs.models import Keying

from ..reading.keyed_files import left_behind
from ..requests import StaffRequest
from .keying import keep, open_keying, shown

LARGEST_BODY = 1024 * 1024 * 1024  # bytes; read to its end, so that what is typed behind it is kept
STATUS = {"too_large": 413}


@csrf_exempt  # until it is said which file is taken: asking for the token reads the body
@require_http_methods(["GET", "HEAD", "POST"])
def files(
    request: StaffRequest, pk: UUID, step: str, question: str, file: UUID | None = None
) -> HttpResponse:
    """Add the file that is chosen for a question, or remove `file`; a GET only leads back."""
    keying = open_keying(request, pk)
    form = load(keying.run.form_version, keying.run.language)
    with override(form.language):
        place = _place(keying, form, step, question)
        if request.method != "POST":
            return _back(keying, step)
        try:
            prepare(request, fields=[field_of(question)], most=LARGEST_BODY)
        except FileRefused as refused:
            return shown(request, keying, form, refusal=_refusal(place, refused), status=413)
        return _change(request, keying, place, file)


@csrf_protect
def _change(request: StaffRequest, keying: Keying, place: Place, file: UUID | None) -> HttpResponse:
    key, left = place.question.key, None
    try:
        if is_whole(request):  # else what stands behind the file did not arrive
            keep(request, keying, place.form)
        if file is None:
            add(place, received(request, field=field_of(key)))
        else:
            _forget(place, file)
        left = left_behind(request, place.form, added="" if file else key)
    except FileRefused as refused:
        name = sent_name(request, field=field_of(key), most=LARGEST_BODY)
        status = STATUS.get(refused.code, 422)
        return shown(
            request, keying, place.form, refusal=_refusal(place, refused, name), status=status
        )
    except RunClosed:
        raise Http404 from None
    if left is not None:
        return shown(request, keying, place.form, refusal=left, status=422)
    return _back(keying, place.step.key)


def _forget(place: Place, file: UUID) -> None:
    """Remove a file; one that was removed a moment ago stays removed."""
    with suppress(UnknownFile):
        remove(place, file)


def _place(keying: Keying, form: Form, step_key: str, key: str) -> Place:
    """The question in a step that shows all of its questions; else 404."""
    try:
        step = next(one for one in whole_steps(form) if one.key == step_key)
        question = step.question(key)
    except (StopIteration, UnknownStep):
        raise Http404 from None
    if not isinstance(question, Upload):
        raise Http404
    return Place(keying.run, form, step, question)


def _refusal(place: Place, refused: FileRefused, name: str = "") -> Refusal:
    return Refusal(place.question.key, name, place.question.message(refused.code))


def _back(keying: Keying, step: str) -> HttpResponse:
    return redirect(f"{reverse('desk:keyed', args=[keying.run_id])}#step-{step}")
