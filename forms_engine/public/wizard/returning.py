"""The doors back into a form: a link, and a page that takes the code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.public.guards import same_origin_required
from forms_engine.public.throttle import TooMany, too_many
from forms_engine.public.tracking.links import secret_address
from forms_engine.public.tracking.personal import personal
from forms_engine.public.wizard import cookies
from forms_engine.public.wizard.forms import LINK_FORMS, CodeForm, PressForm
from forms_engine.public.wizard.limits import count_opening, count_return
from forms_engine.public.wizard.plain import kind_page
from forms_engine.runs.errors import RunNotFound, WrongProof
from forms_engine.runs.services import Opened, redeem, redeem_code
from forms_engine.runs.services.resuming import asked


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def link_view(request: HttpRequest, token: str) -> HttpResponse:
    """A link to return: looking at it changes nothing (mail scanners do), pressing opens the run.

    Unknown, used, late and locked links give one and the same page.
    """
    try:
        kind = LINK_FORMS[asked(token, press=request.POST.get("press", ""))]
        form = kind(request.POST if request.method == "POST" else None)
        return secret_address(_link(request, token, form))
    except TooMany as refusal:
        return secret_address(too_many(request, refusal, "resume"))
    except RunNotFound:
        return secret_address(kind_page(request, "link_over", status=410))


def _link(request: HttpRequest, token: str, form: PressForm) -> HttpResponse:
    """The page of a link, or the way in; raises TooMany or RunNotFound."""
    if request.method != "POST" or not form.is_valid():
        return _page(request, "resume", form)
    count_return(request, token)
    given = form.cleaned_data
    try:
        opened = redeem(token, typed=given.get("proof", ""), press=given["press"])
    except WrongProof:
        form.add_error("proof", form.wrong)
        return _page(request, "resume", form)
    return _enter(request, opened, token)


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def code_view(request: HttpRequest) -> HttpResponse:
    """Takes the code; what is unknown, used, late, locked or not proved gets the same words."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, "resume_code", form)
    given = form.cleaned_data
    try:
        count_return(request, given["code"])
        opened = redeem_code(given["code"], typed=given["proof"], press=given["press"])
        return _enter(request, opened, given["code"])
    except TooMany as refusal:
        return too_many(request, refusal, "resume")
    except RunNotFound:
        form.add_error("code", form.wrong)
        return _page(request, "resume_code", form)


def _page(request: HttpRequest, name: str, form: PressForm) -> HttpResponse:
    context = {
        "form": form,
        "title": _("Come back to your form"),
        "submit_label": _("Go on with the form"),
        "action": request.path,
    }
    status = 422 if form.is_bound else 200
    return render(request, f"public/wizard/{name}.html", context, status=status)


def _enter(request: HttpRequest, opened: Opened, way: str) -> HttpResponse:
    """The run, in this browser too; raises TooMany."""
    run = opened.run
    count_opening(request, way, run.pk)
    response = redirect(reverse("public:run-home", args=[run.form_version.code, run.pk]))
    cookies.give(response, run, opened.secret)
    return response
