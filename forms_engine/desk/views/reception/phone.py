"""The phone: the log of calls, and the list of calls that were promised."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.reception.exceptions import NothingWaits
from forms_engine.reception.queries import call_backs, calls
from forms_engine.reception.services.calls import answer_call_back, log_call

from ...columns import reception as columns
from ...columns.queue import case_url
from ...columns.queue import name as name_of
from ...forms.reception.lists import CallPick
from ...forms.reception.phone import CallBackForm, LogForm, WaitingForm
from ...paging import latest_page
from ...reading.reception import number_of
from ...requests import StaffRequest
from .shared import BEFORE, asked, following, listed, noted


@require_GET
def log(request: StaffRequest) -> HttpResponse:
    """The latest calls first."""
    before = request.GET.get(BEFORE, "")
    form = CallPick(request.GET)
    found = calls(request.user, direction=form.picked)
    rows, more = latest_page(found, field="at", before=before)
    return listed(
        request,
        _("Phone"),
        columns.calls(rows),
        empty=_("No call has been noted yet."),
        acts=[
            (_("Note a call"), reverse("desk:call_new")),
            (_("Calls we promised"), reverse("desk:call_backs")),
        ],
        form=form,
        more=following("calls", more, **form.query),
    )


@require_http_methods(["GET", "POST"])
def new(request: StaffRequest) -> HttpResponse:
    """A call, on a case that exists or opening one."""
    form = LogForm(request.POST or None, user=request.user)
    if form.is_valid():
        with noted(request, form, back=reverse("desk:calls")) as done:
            spoken, key = form.spoken(), form.sending
            done.case = log_call(form.whose(), spoken, by=request.user, key=key).case
        return done.answer()
    lead = _("To fill in a whole form while they speak, choose “New request” in the menu.")
    title, back = _("Note a call"), reverse("desk:calls")
    return asked(request, title, form, submit=_("Note the call"), back=back, lead=lead)


@require_GET
def waiting(request: StaffRequest) -> HttpResponse:
    """Calls that were promised, the one promised first on top; or those that are done."""
    form = WaitingForm(request.GET)
    done = form.is_valid() and form.cleaned_data["done"] == "1"
    field = "done_at" if done else "promised_at"
    rows, more = latest_page(
        call_backs(request.user, done=done),
        field=field,
        before=request.GET.get(BEFORE, ""),
        earliest=not done,
    )
    return listed(
        request,
        _("Calls we promised"),
        columns.call_backs(rows),
        empty=_("No call was made yet.") if done else _("Nobody waits for a call."),
        acts=[(_("Note a call"), reverse("desk:call_new"))],
        form=form,
        more=following("call_backs", more, **({"done": "1"} if done else {})),
    )


@require_http_methods(["GET", "POST"])
def call_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Whom to call, and what came of it."""
    row = call_backs(request.user).filter(pk=pk).first()
    if row is None:
        raise Http404
    form = CallBackForm(request.POST or None)
    if form.is_valid():
        try:
            answer_call_back(row, form.spoken(), by=request.user)
            messages.success(request, _("The call is noted."))
            return redirect("desk:call_backs")
        except NothingWaits:
            form.add_error(None, _("A colleague has noted this call meanwhile."))
    title = _("Call about %(reference)s") % {"reference": row.case.reference}
    lead = (
        f"{name_of(row.case)} · \u2066{number_of(row.case)}\u2069"  # a number reads left to right
    )
    back = case_url(row.case)
    return asked(request, title, form, submit=_("Note the call"), back=back, lead=lead)
