"""Books an interview for somebody new, and opens their case to them at once."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.enquiry import Asked, Asking, open_enquiry, sent
from forms_engine.cases.services.track import open_browser
from forms_engine.reception.exceptions import AlreadyBooked, SlotTaken
from forms_engine.reception.services.booking import book
from forms_engine.runs.enums import Channel

from ..guards import same_origin_required, stamp, stamp_again, suspicion
from ..throttle import Limit, TooMany, address_of, hit, too_many
from ..tracking.cookies import put_secret
from ..tracking.personal import case_url, personal
from .forms import BookForm
from .times import Offer, offer

PER_ADDRESS = Limit(name="interview.address", tries=30, window=timedelta(hours=1))
DAY = "day"
LOOK = "look"
KEPT = ("key", "subject", "name", "phone")


@same_origin_required
@personal
@require_http_methods(["GET", "HEAD", "POST"])
def book_page(request: HttpRequest) -> HttpResponse:
    """GET shows the times; POST books one and leads to the case, twice to the same one."""
    if request.method == "POST" and LOOK in request.POST:
        return _another_day(request)
    offered = offer(request.GET.get(DAY, "")[:20])
    form = BookForm(request.POST if request.method == "POST" else None, choices=offered.choices)
    if set(form.errors) == {"slot"} and (case := sent(_asking(form))):
        return _opened(case)  # the other press of a double press has taken the time
    if not form.is_valid():
        return _page(request, form, offered, stamp=stamp())
    if suspicion(request) is not None:
        return _page(request, form, offered, stamp=stamp_again(), once_more=True)
    try:
        hit(PER_ADDRESS, address_of(request))
        return _opened(_booked(form))
    except TooMany as refusal:
        return too_many(request, refusal)
    except SlotTaken:
        form.add_error("slot", _("This time was taken a moment ago: choose another"))
        return _page(request, form, offered, stamp=stamp())


def _another_day(request: HttpRequest) -> HttpResponse:
    """The times of another day, with everything that was typed already."""
    offered = offer(request.POST[LOOK][:20])
    typed = {name: request.POST[name] for name in KEPT if name in request.POST}
    form = BookForm(choices=offered.choices, initial=typed)
    return _page(request, form, offered, stamp=stamp_again(), kept=True)


def _booked(form: BookForm) -> Case:
    """The case with its interview; the second press of a double press finds both."""
    asking = _asking(form)
    try:
        return book(asking, int(form.cleaned_data["slot"]), by=None).case
    except AlreadyBooked:
        return open_enquiry(asking)


def _asking(form: BookForm) -> Asking:
    given, language = form.cleaned_data, get_language() or "ar"
    return Asking(
        asked=Asked(subject=_("Interview"), question=given["subject"]),
        applicant=Applicant(name=given["name"], phone=given["phone"], contact_language=language),
        language=language,
        channel=Channel.INTERVIEW,
        key=given["key"],
    )


def _opened(case: Case) -> HttpResponse:
    response = HttpResponseRedirect(f"{case_url(case)}?new=1")
    put_secret(response, case.reference, open_browser(case))
    return response


def _page(
    request: HttpRequest,
    form: BookForm,
    offered: Offer,
    *,
    stamp: str,
    once_more: bool = False,
    kept: bool = False,
) -> HttpResponse:
    context = {
        "form": form,
        "title": _("Book an interview"),
        "submit_label": _("Book this time"),
        "action": f"{request.path}?{DAY}={offered.day}",
        "offered": offered,
        "stamp": stamp,
        "once_more": once_more,
        "kept": kept or form.is_bound,
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/interview/book.html", context, status=status)
