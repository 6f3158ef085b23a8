"""The times on offer: listed, opened a day at once, closed one by one."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.posting import post_only
from forms_engine.reception.exceptions import SlotTaken
from forms_engine.reception.models import Slot
from forms_engine.reception.queries import slots_ahead
from forms_engine.reception.services.slots import close_slot, open_slots

from ...columns.reception import slots as table
from ...forms.reception.interviews import SlotsForm
from ...paging import latest_page
from ...requests import StaffRequest
from .shared import BEFORE, asked, following, listed


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """Those ahead, the next one first."""
    before = request.GET.get(BEFORE, "")
    rows, more = latest_page(slots_ahead(), field="starts_at", before=before, earliest=True)
    return listed(
        request,
        _("Times on offer"),
        table(rows),
        empty=_("No times are open. Visitors cannot book an interview."),
        acts=[(_("Open times"), reverse("desk:slots_open"))],
        more=following("slots", more),
    )


@require_http_methods(["GET", "POST"])
def open_times(request: StaffRequest) -> HttpResponse:
    """The times of one day."""
    form = SlotsForm(request.POST or None)
    if form.is_valid():
        new = open_slots(form.hours(), by=request.user)
        if new:
            text = ngettext("%(n)s time is open now.", "%(n)s times are open now.", new)
            messages.success(request, text % {"n": new})
        else:
            messages.warning(request, _("Nothing new: these times are past or open already."))
        return redirect("desk:slots")
    title, back = _("Open times"), reverse("desk:slots")
    return asked(request, title, form, submit=_("Open these times"), back=back)


@post_only
def closed(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Take no more bookings for one."""
    try:
        close_slot(get_object_or_404(Slot, pk=pk), by=request.user)
        messages.success(request, _("Closed. What is booked already stays booked."))
    except SlotTaken:
        messages.warning(request, _("It was closed already."))
    return redirect("desk:slots")
