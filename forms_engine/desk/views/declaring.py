"""Taking down that the applicant declared the data to be true (policy L51)."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.casework.completeness import declaration_of, declares_apart
from forms_engine.casework.services.checking import may_check
from forms_engine.casework.services.declaring import declare, undeclare
from forms_engine.casework.statement import statement
from forms_engine.posting import post_only

from ..clauses import clauses
from ..columns.queue import case_url
from ..forms.work import DeclareForm
from ..pages import page
from ..reading.declaration import standing_facts, standing_words
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import parents

CLAUSE = "L51"


@require_http_methods(["GET", "POST"])
def take(request: StaffRequest, reference: str) -> HttpResponse:
    """Say how the declaration was made; what is refused comes back."""
    case = find_case(request.user, reference)
    if not may_check(request.user, case):
        raise ForbiddenMove("not allowed: declare")
    if not declares_apart(case):
        raise Http404
    form = DeclareForm(request.POST or None)
    if form.is_valid():
        language = get_language() or "ar"
        declare(case, form.cleaned_data["method"], by=request.user, language=language)
        messages.success(request, _("The declaration is recorded."))
        return redirect(f"{case_url(case)}#checks-section")
    found = declaration_of(case)
    return page(
        request,
        "cases/declare",
        *parents(case),
        title=_("Take the declaration"),
        status=422 if form.is_bound else 200,
        case=case,
        form=form,
        line=CLAUSE,
        clause=clauses([CLAUSE]).get(CLAUSE),
        words=statement(get_language() or "ar")[0].text,
        stands=standing_words(found) if found else None,
        facts=standing_facts(case, found) if found else [],
        back=case_url(case),
    )


@post_only
def take_back(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """The declaration does not count any more."""
    case = find_case(request.user, reference)
    undeclare(case, by=request.user)
    messages.success(request, _("The declaration was taken back."))
    return redirect(f"{case_url(case)}#checks-section")
