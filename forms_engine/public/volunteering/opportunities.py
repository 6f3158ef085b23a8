"""Opportunities for everybody to see, and the way in for those who volunteer with us."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.services.track import open_browser
from forms_engine.volunteers.enums import Standing
from forms_engine.volunteers.exceptions import VolunteerError
from forms_engine.volunteers.models import Opportunity, Profile
from forms_engine.volunteers.queries import published
from forms_engine.volunteers.services.entering import volunteer_of
from forms_engine.volunteers.services.places import sign_up

from ..guards import same_origin_required
from ..throttle import TooMany, too_many
from ..tracking import limits
from ..tracking.cookies import put_secret
from ..tracking.forms import FindForm
from .facts import facts, shown, waiting
from .outcomes import word_for

SIZE = 20


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What is ahead, the next first; the page sets no cookie."""
    start = _number(request.GET.get("start", ""))
    rows = list(published()[start : start + SIZE + 1])
    here = reverse("public:opportunities")
    if start and not rows:
        return HttpResponseRedirect(here)
    context = {
        "rows": [shown(row) for row in rows[:SIZE]],
        "previous_url": f"{here}?start={max(start - SIZE, 0)}" if start else "",
        "next_url": f"{here}?start={start + SIZE}" if len(rows) > SIZE else "",
    }
    return render(request, "public/volunteering/opportunities.html", context)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0


@same_origin_required
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity(request: HttpRequest, pk: int) -> HttpResponse:
    """One opportunity; POST signs a volunteer up who proves to be one as in tracking."""
    held = published().filter(pk=pk).first()
    if held is None:
        raise Http404
    form = FindForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, held, form)
    given = form.cleaned_data
    try:
        limits.count_try(request, given["reference"])
        profile = volunteer_of(given["reference"], given["last4"])
        limits.count_opening(request, profile.case.reference)
    except TooMany as refusal:
        return too_many(request, refusal)
    except UnknownCase:
        words = _("We found no accepted volunteer with this reference and these digits")
        form.add_error("reference", words)
        return _page(request, held, form)
    return _opened(profile.case, _join(held, profile))


def _join(held: Opportunity, profile: Profile) -> str:
    """Sign up; the query that says on the own page what became of it."""
    try:
        return f"?done={sign_up(held, profile).state}"
    except VolunteerError as refusal:
        return f"?refused={word_for(refusal)}"


def _opened(case: Case, query: str) -> HttpResponse:
    response = HttpResponseRedirect(reverse("public:volunteering", args=[case.reference]) + query)
    put_secret(response, case.reference, open_browser(case))
    response["Cache-Control"] = "no-store"
    return response


def _page(request: HttpRequest, held: Opportunity, form: FindForm) -> HttpResponse:
    full = held.state == Standing.FULL
    context = {
        "held": held,
        "facts": facts(held),
        "waiting": waiting(held),
        "form": form,
        "title": held.title,
        "submit_label": _("Join the waiting list") if full else _("Sign up"),
        "back_url": reverse("public:opportunities"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/volunteering/opportunity.html", context, status=status)
