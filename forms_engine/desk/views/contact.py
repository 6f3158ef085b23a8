"""How the person of a case is written to, as staff set it on their behalf."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.behalf import addressee
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_correspond
from forms_engine.cases.services import bouncing, preferring
from forms_engine.cases.services.tell import EVERYWHERE, ways

from ..forms.base import DeskForm
from ..forms.contact import PreferForm, StopForm
from ..pages import page
from ..reading.contact import stopped, way_rows
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import parents


@require_http_methods(["GET", "POST"])
def contact(request: StaffRequest, reference: str) -> HttpResponse:
    """One screen, four acts: prefer, stop, resume, and an address that does or does not work."""
    case = find_case(request.user, reference)
    if not may_correspond(request.user, case):
        raise ForbiddenMove("not allowed: contact")
    act = request.POST.get("act", "") if request.method == "POST" else ""
    prefer = PreferForm(request.POST if act == "prefer" else None, case=case)
    stop = StopForm(request.POST if act == "stop" else None)
    asked = {"prefer": prefer, "stop": stop}.get(act)
    if act and (asked is None or asked.is_valid()) and _done(request, case, act, asked):
        messages.success(request, _("Saved."))
        return redirect(reverse("desk:contact", args=[reference]))
    return _page(request, case, prefer, stop)


def _done(request: StaffRequest, case: Case, act: str, form: DeskForm | None) -> bool:
    """True once the act is done; a channel that is none of the person's does nothing."""
    given, user = form.cleaned_data if form else {}, request.user
    try:
        if act == "prefer":
            preferring.prefer(case, by=user, **given)
        elif act == "stop":
            preferring.stop(case, given["reason"], by=user)
        elif act == "resume":
            preferring.resume(case, by=user)
        elif act == "broken":
            bouncing.report(case, request.POST.get("channel", ""), by=user)
        elif act == "works":
            bouncing.restore(case, request.POST.get("channel", ""), by=user)
        else:
            return False
    except MissingFact as missing:
        if form is None:
            return False
        form.add_error(*form.lacking(missing.name))
    return form is None or not form.errors


def _page(request: StaffRequest, case: Case, prefer: PreferForm, stop: StopForm) -> HttpResponse:
    person = addressee(case)
    return page(
        request,
        "cases/contact",
        *parents(case),
        title=_("How we write to this person"),
        status=422 if prefer.errors or stop.errors else 200,
        case=case,
        prefer=prefer,
        stop=stop,
        stopped=stopped(person),
        ways=way_rows(case, ways(person, EVERYWHERE)),
    )
