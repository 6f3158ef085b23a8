"""Guards for pages that belong to one applicant: never stored, never indexed, opened by cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString

from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.references import read_reference
from forms_engine.cases.services.track import tracked
from forms_engine.runs.files.receiving import is_endless
from forms_engine.vault.errors import KeyDestroyed

from ..guards import same_origin
from .cookies import read_secret
from .typed import as_typed

WORDS = ("answer", "text", "objection")
LONGEST = 8_000
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
            return shut_out(request, reference)
        try:
            return view(request, case)
        except KeyDestroyed:
            return render(request, "public/tracking/erased.html", status=410)

    return opened


def typed_words(request: HttpRequest) -> SafeString | str:
    """The words that came with a POST, to be given back; "" where none did.

    A body that is too long is not read for their sake.
    """
    if is_endless(request):
        return ""
    words = (request.POST.get(box, "").replace("\0", "").strip() for box in WORDS)
    return as_typed(next(filter(None, words), "")[:LONGEST])


def shut_out(request: HttpRequest, reference: str) -> HttpResponse:
    """To the tracking form; words that were typed when the time ran out are given back first."""
    typed = typed_words(request)
    if not typed or not same_origin(request):
        return HttpResponseRedirect(form_url(reference))
    context = {"typed": typed, "url": form_url(reference)}
    return render(request, "public/tracking/shut.html", context, status=403)


def form_url(reference: str) -> str:
    """The tracking form, with the reference filled in where it can be one."""
    known = read_reference(reference)
    query = f"?{urlencode({'reference': known})}" if known else ""
    return f"{reverse('public:track')}{query}"


def case_url(case: Case) -> str:
    """The case's own page in the active language."""
    return reverse("public:track-case", args=[case.reference])
