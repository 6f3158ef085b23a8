"""Takes the answers to “Was this useful?” for pages, guarded like every public POST."""

from datetime import timedelta
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.models import Page

from cms.useful import UnknownPlace, count, page_of
from forms_engine.public.guards import same_origin_required
from forms_engine.public.throttle import Limit, TooMany, address_of, hit

# A whole camp may sit behind one address; beyond that an answer is thanked for, but not counted.
ANSWERS = Limit(name="useful", tries=30, window=timedelta(hours=1))
SAID = ("yes", "no")


@same_origin_required
@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Count yes or no, and lead to the thanks; no cookie is set, and nothing else is kept."""
    said, anchor = request.POST.get("useful", ""), request.POST.get("anchor", "")
    try:
        if said not in SAID:
            raise UnknownPlace
        page = page_of(request.POST.get("page", ""))
        _count(request, page, anchor, useful=said == "yes")
    except UnknownPlace:
        raise Http404 from None
    told = {"answer": said, **({"at": anchor} if anchor else {})}
    thanks = reverse("useful-thanks", args=[page.pk])
    return HttpResponseRedirect(f"{thanks}?{urlencode(told)}", status=303)


def _count(request: HttpRequest, page: Page, anchor: str, *, useful: bool) -> None:
    try:
        hit(ANSWERS, f"{address_of(request)} {page.pk}")
    except TooMany:
        return
    count(page, anchor, useful=useful)
