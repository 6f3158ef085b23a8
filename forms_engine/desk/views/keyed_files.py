"""Adds and removes a file of a form that is keyed in; what stands on the page is kept with it."""

from contextlib import suppress
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forms_engine.forms.form import load
from forms_engine.runs.errors import RunClosed, UnknownFile
from forms_engine.runs.files.adding import Place, remove
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import is_whole
from forms_engine.runs.files.taking import chosen, cut_off, refusal, take
from forms_engine.runs.models import Keying

from ..requests import StaffRequest
from ..taking import places
from .keying import keep, open_keying, ready, shown


@csrf_exempt  # until it is said which files are taken: asking for the token reads the body
@require_http_methods(["GET", "HEAD", "POST"])
def files(
    request: StaffRequest, pk: UUID, step: str, question: str, file: UUID | None = None
) -> HttpResponse:
    """Add the file that is chosen for a question, or remove `file`; a GET only leads back."""
    keying = open_keying(request, pk)
    form = load(keying.run.form_version, keying.run.language)
    with override(form.language):
        found = places(keying, form)
        place = _named(found, step, question)
        if request.method != "POST":
            return _back(keying, step)
        if unread := ready(request, found, about=[place]):
            return shown(request, keying, form, refusals=[unread])
        return _change(request, keying, place, file, found=found)


@csrf_protect
def _change(
    request: StaffRequest, keying: Keying, place: Place, file: UUID | None, *, found: list[Place]
) -> HttpResponse:
    try:
        refused = _changed(request, place, file, found)
        if is_whole(request):  # else what stands behind the file did not arrive
            keep(request, keying, place.form)
    except RunClosed:
        raise Http404 from None
    if refused:
        return shown(request, keying, place.form, refusals=refused)
    return _back(keying, place.step.key)


def _changed(
    request: StaffRequest, place: Place, file: UUID | None, found: list[Place]
) -> list[Refusal]:
    """Files chosen for other questions of the page came along, and are taken too."""
    if not is_whole(request):
        return [cut_off(request, [place])]
    if file is not None:
        with suppress(UnknownFile):  # removed a moment ago, it stays removed
            remove(place, file)
    elif not chosen(request, [place]):
        return [refusal(place, "no_file"), *take(request, found)]
    return take(request, found)


def _named(found: list[Place], step: str, key: str) -> Place:
    """The question of this step and key; else 404."""
    for place in found:
        if (place.step.key, place.question.key) == (step, key):
            return place
    raise Http404


def _back(keying: Keying, step: str) -> HttpResponse:
    return redirect(f"{reverse('desk:keyed', args=[keying.run_id])}#step-{step}")
