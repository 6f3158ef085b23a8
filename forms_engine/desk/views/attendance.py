"""Attendance on the day, corrected hours, and the export of hours."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.posting import post_only
from forms_engine.volunteers.enums import SERVED
from forms_engine.volunteers.exceptions import NotThere, VolunteerError
from forms_engine.volunteers.models import Place
from forms_engine.volunteers.naming import whole_name
from forms_engine.volunteers.roll import Roll
from forms_engine.volunteers.services.attendance import MARKS, mark, reason_of, set_hours, undo
from forms_engine.volunteers.services.export import Why, export_hours
from forms_engine.volunteers.services.places import leave
from forms_engine.volunteers.times import MINUTES, hours
from theme.sheet import MEDIA

from ..columns.volunteers import opportunity_url, roll_url
from ..files import attachment
from ..forms.volunteers import ExportForm, HoursForm
from ..pages import page
from ..requests import StaffRequest
from .opportunities import parent


@post_only
def attend(request: StaffRequest, pk: int) -> HttpResponse:
    """One mark, its undoing, or a place given back, which is asked once more before it is done."""
    place, what = find(pk), request.POST.get("what", "")
    if what == "leave" and "confirm" not in request.POST:
        return _asked_again(request, place)
    try:
        _do(place, what, request)
        place.refresh_from_db()
        said = {"name": whole_name(place.profile.case), "state": place.get_state_display()}
        messages.success(request, _("%(name)s: %(state)s.") % said)
    except VolunteerError as refusal:
        messages.error(request, str(refusal.words))
    return redirect(opportunity_url(place.opportunity))


def _asked_again(request: StaffRequest, place: Place) -> HttpResponse:
    """A place that is given back goes to somebody else at once, so this is asked."""
    back = opportunity_url(place.opportunity)
    return page(
        request,
        "volunteers/leave",
        parent(),
        (place.opportunity.title, back),
        title=_("Give the place back"),
        place=place,
        name=whole_name(place.profile.case),
        back=back,
    )


def _do(place: Place, what: str, request: StaffRequest) -> None:
    if what in MARKS:
        mark(place, what, by=request.user)
    elif what == "undo":
        undo(place, by=request.user)
    elif what == "leave":
        leave(place, by=request.user)
    else:
        raise NotThere


@require_http_methods(["GET", "POST"])
def correct(request: StaffRequest, pk: int) -> HttpResponse:
    """Set the hours of one shift by hand, for a reason."""
    place = find(pk)
    form = HoursForm(request.POST or None, hours=hours(place.minutes))
    if form.is_valid():
        minutes = round(form.cleaned_data["hours"] * MINUTES)
        try:
            set_hours(place, minutes, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, _("The hours were corrected."))
            return redirect(opportunity_url(place.opportunity))
        except VolunteerError as refusal:
            form.add_error(None, str(refusal.words))
    crumb = (place.opportunity.title, opportunity_url(place.opportunity))
    return page(
        request,
        "volunteers/hours",
        parent(),
        crumb,
        title=_("Correct the hours"),
        status=422 if form.errors else 200,
        form=form,
        name=whole_name(place.profile.case),
        ended=place.state in SERVED,
        reason=reason_of(place),
        back=opportunity_url(place.opportunity),
    )


@require_http_methods(["GET", "POST"])
def export(request: StaffRequest) -> HttpResponse:
    """The hours of a period as a file; who took it and what for is recorded."""
    form = ExportForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        text = export_hours(given["first"], given["last"], why=Why(given["why"]), by=request.user)
        name = f"hours-{given['first']}-{given['last']}.csv"
        return attachment(text.encode(), name=name, media=MEDIA)
    crumb = (_("Volunteers"), roll_url(Roll.ACTIVE))
    status = 422 if form.errors else 200
    title = _("Export the hours")
    return page(
        request, "volunteers/export", crumb, title=title, status=status, form=form, back=crumb[1]
    )


def find(pk: int) -> Place:
    """The place of this number with its opportunity and its volunteer, or 404."""
    found = Place.objects.select_related("opportunity", "profile__case__key")
    return get_object_or_404(found, pk=pk)
