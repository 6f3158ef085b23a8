"""Takes a file with the answer to a question of ours, and gives it back; the text stays typed."""

from contextlib import suppress
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove, StaleCase
from forms_engine.cases.models import Case
from forms_engine.cases.services.attaching import attach, detach, open_question, upload_for
from forms_engine.runs.errors import FileRefused, UnknownFile
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import prepare, received, sent_name

from ..throttle import TooMany
from . import limits
from .forms import AnswerForm
from .personal import case_url, with_case
from .showing import moved, show_case

STATUS = {"too_large": 413, "too_often": 429}


@csrf_exempt  # until the body may be read: asking for the token reads it
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, reference: str) -> HttpResponse:
    """Add one file; GET (a reload, or the other language) leads back to the case."""
    if request.method == "POST":
        try:
            prepare(request)
        except FileRefused:
            return endless(request, reference)
    return _add(request, reference)


@csrf_protect
@with_case
def _add(request: HttpRequest, case: Case) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(case_url(case))
    try:
        take(request, case)
    except FileRefused as refusal:
        return refused(request, case, refusal.code, sent_name(request))
    except (ForbiddenMove, StaleCase):
        return moved(request, case)
    return _still_typed(request, case)


def take(request: HttpRequest, case: Case) -> None:
    """Keep the file that came.

    Raises FileRefused, ForbiddenMove where nothing is asked, or StaleCase where something else was
    asked when the page was read.
    """
    if AnswerForm(request.POST).is_stale(case):
        raise StaleCase(case)
    try:
        limits.count_upload(case)
    except TooMany:
        raise FileRefused("too_often") from None
    attach(case, received(request))


@with_case
def endless(request: HttpRequest, case: Case) -> HttpResponse:
    """A body that is too long to be read: nothing of it is looked at, its token neither."""
    return refused(request, case, "too_large", "")


def refused(request: HttpRequest, case: Case, code: str, name: str) -> HttpResponse:
    """The page with the reason beside the file's name, and the answer as it was typed."""
    question = open_question(case)
    if question is None:
        return moved(request, case)
    asked = upload_for(question)
    refusal = Refusal(asked.key, name, asked.message(code))
    answer = None if code == "too_large" and not name else _typed(request, case)
    status = STATUS.get(code, 422)
    return show_case(request, case, answer=answer, refusal=refusal, status=status)


def _typed(request: HttpRequest, case: Case) -> AnswerForm:
    """The answer as it stands in the box; it is not sent yet, so nothing is said against it."""
    typed = request.POST.get("answer", "")
    return AnswerForm(initial={"version": case.version, "answer": typed})


def _still_typed(request: HttpRequest, case: Case) -> HttpResponse:
    if not request.POST.get("answer", "").strip():
        return HttpResponseRedirect(f"{case_url(case)}#form")
    return show_case(request, case, answer=_typed(request, case))


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, reference: str, file: UUID) -> HttpResponse:
    """Take one file back; one that is gone already stays gone."""

    @with_case
    def taken(request: HttpRequest, case: Case) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseRedirect(case_url(case))
        try:
            with suppress(UnknownFile):
                detach(case, file)
        except ForbiddenMove:
            return moved(request, case)
        return _still_typed(request, case)

    return taken(request, reference)
