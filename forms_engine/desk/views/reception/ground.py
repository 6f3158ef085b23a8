"""People met on the ground, for whom staff or volunteers ask with their consent."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.queries import visible
from forms_engine.reception.queries import met
from forms_engine.reception.services.meeting import ask_for

from ...columns.reception import ground as table
from ...forms.reception.arrivals import GroundForm
from ...forms.reception.lists import FOLD, OpenPick
from ...paging import latest_page
from ...requests import StaffRequest
from .shared import BEFORE, asked, following, listed, noted


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The latest first; who may not open a case sees what they asked for all the same."""
    before = request.GET.get(BEFORE, "")
    form = OpenPick(request.GET)
    found = met(request.user, is_open=FOLD.get(form.picked))
    rows, more = latest_page(found, field="at", before=before)
    seen = visible(request.user).filter(pk__in=[row.case_id for row in rows])
    return listed(
        request,
        _("On the ground"),
        table(rows, seen),
        empty=_("No request has been opened on the ground yet."),
        acts=[(_("Ask for somebody"), reverse("desk:ground_new"))],
        form=form,
        more=following("ground", more, **form.query),
    )


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """A request for help for somebody who agreed to it."""
    form = GroundForm(request.POST or None, user=request.user)
    if form.is_valid():
        with noted(request, form, back=reverse("desk:ground")) as done:
            done.case = ask_for(form.arrival(), by=request.user, key=form.sending)
        return done.answer()
    lead = _("Only with the person’s consent. Say to them what you write down and why.")
    title, back = _("Ask for somebody"), reverse("desk:ground")
    return asked(request, title, form, submit=_("Open the request"), back=back, lead=lead)
