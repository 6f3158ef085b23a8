"""Guards for pages that belong to one applicant: never stored, never indexed, opened by cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.references import read_reference
from forms_engine.cases.services.track import tracked
from forms_engine.vault.errors import KeyDestroyed

from .cookies import read_secret

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
CaseView = Callable[[HttpRequest, Case], HttpResponse]


def personal(view: View[P]) -> View[P]:
    """Keep the answer out of every cache and search engine."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded


def with_case(view: CaseView) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open the case that this browser's cookie opens.

    Everybody else is led to the tracking form, whether such a case exists or not. A case that has
    been erased meanwhile says so.
    """

    @wraps(view)
    @personal
    def opened(request: HttpRequest, reference: str) -> HttpResponse:
        try:
            case = tracked(read_secret(request), reference)
        except UnknownCase:
            return HttpResponseRedirect(form_url(reference))
        try:
            return view(request, case)
        except KeyDestroyed:
            return render(request, "public/tracking/erased.html", status=410)

    return opened


def form_url(reference: str) -> str:
    """The tracking form, with the reference filled in where it can be one."""
    known = read_reference(reference)
    query = f"?{urlencode({'reference': known})}" if known else ""
    return f"{reverse('public:track')}{query}"


def case_url(case: Case) -> str:
    """The case's own page in the active language."""
    return reverse("public:track-case", args=[case.reference])
