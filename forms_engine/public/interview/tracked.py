"""The person of a tracked case books an interview for it, moves it, or cancels it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.models import Case
from forms_engine.clock.calendars import moment
from forms_engine.reception.exceptions import AlreadyBooked, NothingBooked, SlotTaken
from forms_engine.reception.queries import ahead
from forms_engine.reception.services.booking import book, cancel_interview, move

from ..tracking.personal import case_url, with_case
from .forms import TimeForm
from .times import Offer, offer
from .views import DAY


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def time_page(request: HttpRequest, case: Case) -> HttpResponse:
    """The times on offer; the one chosen is booked, instead of the one that was."""
    if not case.is_open:
        return HttpResponseRedirect(case_url(case))
    offered = offer(request.GET.get(DAY, "")[:20])
    form = TimeForm(request.POST if request.method == "POST" else None, choices=offered.choices)
    if form.is_valid():
        try:
            word = _book(case, int(form.cleaned_data["slot"]))
            return HttpResponseRedirect(f"{case_url(case)}?{word}")
        except SlotTaken:
            form.add_error("slot", _("This time was taken a moment ago: choose another"))
        except (AlreadyBooked, NothingBooked):
            return HttpResponseRedirect(case_url(case))
    return _page(request, case, form, offered)


def _book(case: Case, slot: int) -> str:
    """Book or move; the word by which the case's page says what was done."""
    booked = ahead(case)
    if booked is None:
        book(case, slot, by=None)
        return "booked"
    if booked.slot_id != slot:
        move(booked, slot, by=None)
    return "moved"


def _page(request: HttpRequest, case: Case, form: TimeForm, offered: Offer) -> HttpResponse:
    booked = ahead(case)
    context = {
        "form": form,
        "title": _("Move your interview") if booked else _("Book an interview"),
        "submit_label": _("Book this time"),
        "action": f"{request.path}?{DAY}={offered.day}",
        "offered": offered,
        "booked": moment(booked.starts_at, get_language() or "ar") if booked else "",
        "back_url": case_url(case),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/interview/time.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def cancel_page(request: HttpRequest, case: Case) -> HttpResponse:
    """Ask once whether it is meant, then cancel; the case itself goes on."""
    booked = ahead(case)
    if booked is None:
        return HttpResponseRedirect(case_url(case))
    if request.method != "POST":
        when = moment(booked.starts_at, get_language() or "ar")
        context = {"reference": case.reference, "url": case_url(case), "when": when}
        return render(request, "public/interview/cancel.html", context)
    try:
        cancel_interview(booked, by=None)
    except NothingBooked:
        pass
    return HttpResponseRedirect(f"{case_url(case)}?cancelled")
