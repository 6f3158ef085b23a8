"""Takes the answer to a question of ours, and the file that is chosen with it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import answer_question
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.receiving import prepare, sent_name

from .files import endless, refused, take
from .forms import AnswerForm
from .personal import case_url, with_case
from .showing import moved, show_case


@csrf_exempt  # until the body may be read: asking for the token reads it
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, reference: str) -> HttpResponse:
    """Take the answer; nothing that was typed or chosen is lost on a refusal.

    GET (a reload, or the other language) leads back to the case.
    """
    if request.method == "POST":
        try:
            prepare(request)
        except FileRefused:
            return endless(request, reference)
    return _answer(request, reference)


@csrf_protect
@with_case
def _answer(request: HttpRequest, case: Case) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(case_url(case))
    form = AnswerForm(request.POST)
    try:
        if request.FILES:
            take(request, case)
    except FileRefused as refusal:
        return refused(request, case, refusal.code, sent_name(request))
    except (ForbiddenMove, StaleCase):
        return moved(request, case)
    return _sent(request, case, form)


def _sent(request: HttpRequest, case: Case, form: AnswerForm) -> HttpResponse:
    if not form.is_valid():
        return show_case(request, case, answer=form, status=422)
    try:
        answer_question(case, form.cleaned_data["answer"], version=form.cleaned_data["version"])
    except (ForbiddenMove, StaleCase):
        return moved(request, case)
    except MissingFact:
        form.add_error("answer", _("Write your answer"))
        return show_case(request, case, answer=form, status=422)
    return HttpResponseRedirect(f"{case_url(case)}?answered")
