"""Opportunities at the desk: the list, one with its people, making, changing, cancelling."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.posting import post_only
from forms_engine.staff.enums import Role
from forms_engine.staff.queries import holders
from forms_engine.volunteers.enums import AHEAD, HOLDING, Part
from forms_engine.volunteers.exceptions import NotThere, VolunteerError
from forms_engine.volunteers.labels import Names
from forms_engine.volunteers.models import Opportunity
from forms_engine.volunteers.queries import opportunities, places_of
from forms_engine.volunteers.services.shifts import (
    CANCELLABLE,
    MOVES,
    cancel_opportunity,
    change_opportunity,
    make_opportunity,
    move_opportunity,
)

from ..columns.volunteers import opportunities_table, opportunity_url, people_table, tag
from ..forms.opportunities import ListForm, OpportunityForm
from ..pages import Crumb, page
from ..reading.opportunity import facts, happened, wanted_facts
from ..requests import StaffRequest

SIZE = 50
MOST = 500


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """What is ahead or what is over, in pages."""
    form = ListForm(request.GET)
    given = form.cleaned_data if form.is_valid() else {}
    state, past = given.get("state", ""), given.get("when", "") == "past"
    found, start = opportunities(state=state, past=past), _number(request.GET.get("start", ""))
    rows = list(found[start : start + SIZE + 1])

    def at(place: int) -> str:
        when = "past" if past else ""
        return f"{reverse('desk:opportunities')}?state={state}&when={when}&start={place}"

    return page(
        request,
        "volunteers/opportunities",
        title=_("Opportunities"),
        form=form,
        rows=rows[:SIZE],
        table=opportunities_table(rows[:SIZE]),
        filtered=bool(state or past),
        before=at(max(start - SIZE, 0)) if start else "",
        after=at(start + SIZE) if len(rows) > SIZE else "",
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0


@require_GET
def show(request: StaffRequest, pk: int) -> HttpResponse:
    """One opportunity: attendance, the waiting list, what may be done with it."""
    held = find(pk)
    people = list(places_of(held, HOLDING)[:MOST])
    waiting = list(places_of(held, [Part.WAITING])[:MOST])
    begun = any(place.state not in AHEAD for place in people)
    return page(
        request,
        "volunteers/opportunity",
        parent(),
        title=held.title,
        opportunity=held,
        tag=tag(held.state, held.get_state_display()),
        facts=facts(held),
        wanted=wanted_facts(held, Names()),
        history=happened(held),
        people=people_table(people) if people else None,
        waiting=people_table(waiting) if waiting else None,
        moves=[name for name, (sources, _target) in MOVES.items() if held.state in sources],
        cancellable=held.state in CANCELLABLE and not begun,
    )


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """Make a draft."""
    form = _form(request)
    if form.is_valid():
        made = make_opportunity(form.facts, by=request.user)
        messages.success(request, _("The draft was saved. Open it when it may be seen."))
        return redirect(opportunity_url(made))
    return _form_page(request, form, parent(), title=_("New opportunity"))


@require_http_methods(["GET", "POST"])
def change(request: StaffRequest, pk: int) -> HttpResponse:
    """Change one; whoever holds a place is told of another time or place."""
    held = find(pk)
    form = _form(request, held)
    if form.is_valid():
        try:
            change_opportunity(held, form.facts, by=request.user)
            messages.success(request, _("The opportunity was changed."))
            return redirect(opportunity_url(held))
        except VolunteerError as refusal:
            field = None if isinstance(refusal, NotThere) else "capacity"
            form.add_error(field, str(refusal.words))
    crumb = (held.title, opportunity_url(held))
    return _form_page(request, form, parent(), crumb, title=_("Change the opportunity"))


def _form(request: StaffRequest, held: Opportunity | None = None) -> OpportunityForm:
    return OpportunityForm(
        request.POST if request.method == "POST" else None,
        names=Names(),
        people=holders(Role.VOLUNTEER_COORDINATOR),
        held=held,
        user=request.user,
    )


def _form_page(
    request: StaffRequest, form: OpportunityForm, *parents: Crumb, title: str
) -> HttpResponse:
    status = 422 if form.is_bound and form.errors else 200
    back = parents[-1][1]
    template = "volunteers/form"
    return page(request, template, *parents, title=title, status=status, form=form, back=back)


@post_only
def move(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Open or close it."""
    held, wanted = find(pk), request.POST.get("move", "")
    try:
        if wanted not in MOVES:
            raise NotThere
        moved = move_opportunity(held, wanted, by=request.user)
        label = moved.get_state_display()
        messages.success(request, _("It now stands at: %(state)s.") % {"state": label})
    except VolunteerError as refusal:
        messages.error(request, str(refusal.words))
    return redirect(opportunity_url(held))


@require_http_methods(["GET", "POST"])
def cancel(request: StaffRequest, pk: int) -> HttpResponse:
    """Ask once, then cancel it and tell everybody."""
    held = find(pk)
    if request.method == "POST":
        try:
            told = cancel_opportunity(held, by=request.user)
            messages.success(request, _("Cancelled. People told: %(n)s.") % {"n": told})
        except VolunteerError as refusal:
            messages.error(request, str(refusal.words))
        return redirect(opportunity_url(held))
    count = held.places.filter(state__in=AHEAD).count()
    crumb, title = (held.title, opportunity_url(held)), _("Cancel the opportunity")
    return page(
        request,
        "volunteers/cancel",
        parent(),
        crumb,
        title=title,
        opportunity=held,
        count=count,
        back=opportunity_url(held),
    )


def find(pk: int) -> Opportunity:
    """The opportunity of this number, or 404."""
    found = Opportunity.objects.select_related("coordinator")
    return get_object_or_404(found, pk=pk)


def parent() -> Crumb:
    """The crumb above an opportunity."""
    return _("Opportunities"), reverse("desk:opportunities")
