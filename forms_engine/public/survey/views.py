"""Shows and takes the survey; reading the link records nothing, and no log line names it."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.public.guards import same_origin_required
from forms_engine.surveys.exceptions import LinkGone
from forms_engine.surveys.queries import open_invitation
from forms_engine.surveys.services.answer import record_answer

from .forms import SurveyForm

View = Callable[[HttpRequest, str], HttpResponse]


def unlogged(view: View) -> View:
    """Keep the address out of logs, caches, search engines and Referer headers: it is a secret."""

    @wraps(view)
    def quiet(request: HttpRequest, token: str) -> HttpResponse:
        response = view(request, token)
        # django.utils.log.log_response honours this mark; without it a 410 is logged by its path.
        response._has_been_logged = True  # type: ignore[attr-defined]
        response["Cache-Control"] = "no-store"
        # Under no-referrer older browsers send `Origin: null`, which the guard refuses.
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return quiet


@same_origin_required
@unlogged
@require_http_methods(["GET", "HEAD", "POST"])
def survey(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows the questions, POST takes the answer; a link that opens nothing is always 410.

    The thanks stand on the same address: one for the unhappy would tell on them in server logs.
    """
    form = SurveyForm(request.POST if request.method == "POST" else None)
    try:
        open_invitation(token)
        if not form.is_valid():
            return _questions(request, form)
        record_answer(token, **form.cleaned_data)
    except LinkGone:
        return render(request, "public/survey/gone.html", status=410)
    return render(request, "public/survey/thanks.html", {"unhappy": form.is_unhappy})


def _questions(request: HttpRequest, form: SurveyForm) -> HttpResponse:
    """The form, with 422 where something that was sent needs attention."""
    words = {"title": _("How was your experience with us?"), "submit_label": _("Send my answer")}
    status = 422 if form.is_bound else 200
    return render(request, "public/survey/survey.html", {"form": form, **words}, status=status)
