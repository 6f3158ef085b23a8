"""Hijri months whose beginning was announced otherwise, for editors and administrators."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.clock.models import Sighting
from forms_engine.clock.services import sight, unsight
from forms_engine.posting import post_only

from ..columns.calendar import sightings as table
from ..forms.calendar import SightingForm
from ..pages import page
from ..requests import StaffRequest
from .periods import parent


@require_http_methods(["GET", "POST"])
def sightings(request: StaffRequest) -> HttpResponse:
    """Say that a month began a day earlier or later; only what is shown changes."""
    form = SightingForm(request.POST or None)
    if form.is_valid() and _sighted(form, request):
        messages.success(request, _("Every Hijri date is shown by this announcement now."))
        return redirect("desk:sightings")
    rows = list(Sighting.objects.all())
    return page(
        request,
        "calendar/months",
        parent(),
        title=_("Announced Hijri months"),
        status=422 if form.errors else 200,
        form=form,
        table=table(rows, edits=True) if rows else None,
    )


def _sighted(form: SightingForm, request: StaffRequest) -> bool:
    try:
        sight(form.sighting(), by=request.user)
    except ValidationError as refusal:
        form.add_error(None, refusal)
    return not form.errors


@post_only
def remove(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Show the month by Umm al-Qura again."""
    unsight(get_object_or_404(Sighting, pk=pk), by=request.user)
    messages.success(request, _("The month is shown by Umm al-Qura again."))
    return redirect("desk:sightings")
