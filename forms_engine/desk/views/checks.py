"""Recording that an answer was checked, and ticking the list of a stage (policy L49)."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.casework.completeness import Checked, needed, standing
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.services.checking import may_check, take_back, tick, verify
from forms_engine.casework.stages import items_for
from forms_engine.posting import post_only

from ..columns.queue import case_url
from ..forms.work import CheckForm
from ..pages import page
from ..reading.checks import described
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import parents


@require_http_methods(["GET", "POST"])
def check(request: StaffRequest, reference: str, field: str) -> HttpResponse:
    """Say what an answer was compared with; a refused form comes back with what was typed."""
    case = find_case(request.user, reference)
    found = _wanted(request, case, field)
    form = CheckForm(request.POST or None)
    if form.is_valid() and _recorded(request, case, field, form):
        messages.success(request, _("The check of “%(name)s” is recorded.") % {"name": found.label})
        return redirect(f"{case_url(case)}#checks-content")
    return page(
        request,
        "cases/check",
        *parents(case),
        title=_("Check: %(name)s") % {"name": found.label},
        status=422 if form.is_bound else 200,
        case=case,
        form=form,
        field=field,
        stands=described(case, found.check) if found.check else "",
        outcome=found.check.get_outcome_display() if found.check else "",
        back=case_url(case),
    )


@post_only
def uncheck(request: StaffRequest, reference: str, field: str) -> HttpResponseRedirect:
    """Take the check that stands back."""
    case = find_case(request.user, reference)
    take_back(case, field, by=request.user)
    messages.success(request, _("The check was taken back."))
    return redirect(f"{case_url(case)}#checks-content")


@post_only
def mark(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Tick one item of the list, or take the tick back."""
    case = find_case(request.user, reference)
    code = request.POST.get("item", "")
    if code not in {item.code for item in items_for(case)}:
        messages.warning(request, _("The case has moved on, and its list with it."))
    else:
        tick(case, code, done=request.POST.get("done") == "1", by=request.user)
    return redirect(f"{case_url(case)}#checklist-section")


def _wanted(request: StaffRequest, case: Case, field: str) -> Checked:
    """The answer of this name, if it needs a check and this person may record one."""
    if not may_check(request.user, case):
        raise ForbiddenMove("not allowed: check")
    for one in needed(case, standing(case)):
        if one.field == field:
            return one
    raise Http404


def _recorded(request: StaffRequest, case: Case, field: str, form: CheckForm) -> bool:
    try:
        verify(case, field, form.check_made(), by=request.user)
    except CaseworkError as refusal:
        form.add_error(refusal.field or None, str(refusal.words))
    return not form.errors
