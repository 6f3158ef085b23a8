"""The interviews of a day, somebody who walks in, and what became of those that were booked."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.clock.time import today
from forms_engine.posting import post_only
from forms_engine.reception.enums import Standing
from forms_engine.reception.exceptions import AlreadyBooked, NothingBooked, SlotTaken
from forms_engine.reception.models import Appointment
from forms_engine.reception.queries import interview, interviews_of, offered
from forms_engine.reception.services.booking import book, cancel_interview, settle, walk_in

from ...columns.queue import case_url
from ...columns.reception import interviews as table
from ...days import brief, short
from ...forms.reception.interviews import DayForm, InterviewForm, SettleForm
from ...pages import page
from ...requests import StaffRequest
from .shared import asked, listed, noted

SHOWN = 300


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """One day, today unless another is asked for."""
    form = DayForm(request.GET)
    day = (form.cleaned_data["day"] if form.is_valid() else None) or today()
    form = form if form.errors else DayForm({"day": day.isoformat()})
    acts = [
        (_("Record a visitor or book for one"), reverse("desk:interview_new")),
        (_("Times on offer"), reverse("desk:slots")),
    ]
    around = [(_("The day before"), _day_url(day, -1)), (_("The day after"), _day_url(day, 1))]
    return listed(
        request,
        _("Interviews"),
        table(list(interviews_of(day, request.user)[:SHOWN])),
        empty=_("No interview on this day."),
        acts=acts,
        form=form,
        around=around,
        heading=_("Interviews, %(day)s") % {"day": short(day)},
    )


def _day_url(day: date, days: int) -> str:
    try:
        other = day + timedelta(days=days)
    except OverflowError:
        other = day
    return f"{reverse('desk:interviews')}?day={other.isoformat()}"


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """Somebody who is here now, or for whom a time is booked."""
    slots = offered(request.POST.get("slot", ""))
    form = InterviewForm(request.POST or None, user=request.user, slots=slots)
    if form.is_valid() and (answer := _made(request, form)):
        return answer
    title, back = _("A visitor"), reverse("desk:interviews")
    return asked(request, title, form, submit=_("Record it"), back=back)


def _made(request: StaffRequest, form: InterviewForm) -> HttpResponse | None:
    """The way on, or None with the reason in the form; a seat that is gone opens nothing."""
    key, words = form.sending, form.cleaned_data["words"]
    try:
        with noted(request, form, back=reverse("desk:interviews")) as done:
            if form.slot_id is None:
                done.case = walk_in(form.whose(), words, by=request.user, key=key).case
            else:
                done.case = book(form.whose(), form.slot_id, by=request.user, key=key).case
        return done.answer()
    except SlotTaken:
        form.add_error("slot", _("This time was taken a moment ago: choose another"))
    except AlreadyBooked:
        form.add_error("slot", _("This request has an interview ahead already."))
    return None


@require_http_methods(["GET", "POST"])
def settled(request: StaffRequest, pk: int) -> HttpResponse:
    """What became of it; the notes stand on the case."""
    booked = _booked(request, pk)
    form = SettleForm(request.POST or None)
    if form.is_valid():
        try:
            standing = Standing(form.cleaned_data["standing"])
            settle(booked, standing, form.cleaned_data["notes"], by=request.user)
            messages.success(request, _("It is noted what became of the interview."))
            return redirect(case_url(booked.case))
        except NothingBooked:
            form.add_error(None, _("This interview was cancelled or recorded meanwhile."))
    return page(
        request,
        "reception/interview",
        (_("Interviews"), reverse("desk:interviews")),
        title=brief(booked.starts_at),
        status=422 if form.is_bound else 200,
        form=form,
        booked=booked,
        case_url=case_url(booked.case),
        open=booked.standing == Standing.BOOKED,
    )


@post_only
def cancelled(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Cancel it and tell the person."""
    booked = _booked(request, pk)
    try:
        cancel_interview(booked, by=request.user)
        messages.success(request, _("The interview is cancelled, and the person is told."))
    except NothingBooked:
        messages.error(request, _("This interview was cancelled or recorded meanwhile."))
    return redirect("desk:interviews")


def _booked(request: StaffRequest, pk: int) -> Appointment:
    found = interview(pk, request.user)
    if found is None:
        raise Http404
    return found
