"""Opens a case by reference and digits; takes the applicant's answer or withdrawal."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase, UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import (
    ask_to_reconsider,
    can,
    may_withdraw,
    withdraw,
)
from forms_engine.cases.services.track import find, leave, open_browser
from forms_engine.casework.services.duplicates import follow
from forms_engine.clock.templatetags.calendars import both_calendars
from forms_engine.posting import post_only

from ..guards import same_origin_required
from ..throttle import TooMany, too_many
from . import limits
from .cookies import drop_secret, put_secret, read_secret
from .forms import FindForm, ObjectionForm
from .personal import case_url, personal, with_case
from .showing import moved, show_case
from .withdrawing import asked_of


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """GET shows the form; POST opens the case. What is unknown always gets the same words."""
    if request.method != "POST":
        return _find_page(request, FindForm(initial={"reference": _given(request)}))
    form = FindForm(request.POST)
    if not form.is_valid():
        return _find_page(request, form)
    try:
        limits.count_try(request, form.cleaned_data["reference"])
        case = find(form.cleaned_data["reference"], form.cleaned_data["last4"])
        limits.count_opening(request, case.reference)
    except TooMany as refusal:
        return too_many(request, refusal)
    except UnknownCase:
        form.add_error("reference", _("We found no request with this reference and these digits"))
        return _find_page(request, form)
    return opened(follow(case))


def _given(request: HttpRequest) -> str:
    return request.GET.get("reference", "")[:40].replace("\0", "")


def _find_page(request: HttpRequest, form: FindForm) -> HttpResponse:
    context = {
        "form": form,
        "title": _("Track your request"),
        "submit_label": _("Show my request"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/tracking/find.html", context, status=status)


def opened(case: Case) -> HttpResponse:
    """Lead to the case, with the cookie that opens it."""
    response = HttpResponseRedirect(case_url(case))
    put_secret(response, case.reference, open_browser(case))
    return response


@require_safe
@with_case
def case_page(request: HttpRequest, case: Case) -> HttpResponse:
    """The public face of the case: what is needed first, then the dates and the history."""
    return show_case(request, case)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def withdraw_page(request: HttpRequest, case: Case) -> HttpResponse:
    """Ask once whether it is meant, then withdraw."""
    if not may_withdraw(case):
        return HttpResponseRedirect(case_url(case))
    if request.method != "POST":
        context = {"reference": case.reference, "url": case_url(case), "words": asked_of(case)}
        return render(request, "public/tracking/withdraw.html", context)
    try:
        withdraw(case)
    except (ForbiddenMove, StaleCase):
        return moved(request, case)
    return HttpResponseRedirect(case_url(case))


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def reconsider_page(request: HttpRequest, case: Case) -> HttpResponse:
    """Ask that other members hear a refused request again; too late, it leads back to the case."""
    if not can(case, "reconsider"):
        return HttpResponseRedirect(case_url(case))
    if request.method != "POST":
        return _reconsider(request, case, ObjectionForm(initial={"version": case.version}))
    form = ObjectionForm(request.POST)
    if not form.is_valid():
        return _reconsider(request, case, form)
    given = form.cleaned_data
    try:
        ask_to_reconsider(case, given["objection"], version=given["version"])
    except (ForbiddenMove, StaleCase):
        return moved(request, case)
    except MissingFact:
        form.add_error("objection", _("Write why we should reconsider the decision"))
        return _reconsider(request, case, form)
    return HttpResponseRedirect(f"{case_url(case)}?objected")


def _reconsider(request: HttpRequest, case: Case, form: ObjectionForm) -> HttpResponse:
    context = {
        "form": form,
        "title": _("Ask us to reconsider"),
        "reference": case.reference,
        "until": both_calendars(case.reconsider_until),
        "submit_label": _("Send my request"),
        "url": case_url(case),
    }
    status = 422 if form.errors else 200
    return render(request, "public/tracking/reconsider.html", context, status=status)


@post_only
@with_case
def leave_page(request: HttpRequest, case: Case) -> HttpResponse:
    """Forget the case in this browser: phones are shared."""
    leave(read_secret(request))
    response = HttpResponseRedirect(reverse("public:track"))
    drop_secret(response, case.reference)
    return response
