"""Social research reports to the committee: the form, the explained score, then yes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services.advance import advance
from forms_engine.cases.workflow.table import find, permits
from forms_engine.research.queries import explained, never_alone
from forms_engine.research.services import WARRANT, file_report, score_of

from ..clauses import clauses
from ..columns.queue import case_url
from ..forms.research import ResearchForm
from ..pages import page
from ..reading.find import find_case
from ..reading.research import score_rows
from ..requests import StaffRequest
from .case import parents

ACTION = "report_research"
CONFIRM = "confirm"


@require_http_methods(["GET", "POST"])
def research(request: StaffRequest, reference: str) -> HttpResponse:
    """Show the form; the score is shown with how it came about before the report is sent."""
    case = find_case(request.user, reference)
    form = ResearchForm(request.POST or None, version=case.version)
    if form.is_valid() and form.cleaned_data["version"] != case.version:
        _refuse_late(request, case, form.cleaned_data["version"])
    if not permits(find(case, ACTION), request.user):
        raise ForbiddenMove(f"not allowed: {ACTION}")
    if form.is_valid() and CONFIRM in request.POST and _filed(request, case, form):
        messages.success(request, _("The report is with the committee."))
        return redirect(case_url(case))
    return _page(request, case, form)


def _refuse_late(request: StaffRequest, case: Case, version: int) -> None:
    """The one door records the late attempt and raises StaleCase."""
    advance(case, ACTION, by=request.user, warrant=WARRANT, version=version)


def _filed(request: StaffRequest, case: Case, form: ResearchForm) -> bool:
    """True once the report is sent; what is missing goes back into the form."""
    try:
        file_report(case, form.findings, by=request.user, version=form.cleaned_data["version"])
    except MissingFact as missing:
        form.add_error(*form.lacking(missing.name))
    return not form.errors


def _page(request: StaffRequest, case: Case, form: ResearchForm) -> HttpResponse:
    whole = form.is_bound and form.is_valid()
    clause = find(case, ACTION).clause
    return page(
        request,
        "cases/research",
        *parents(case),
        title=_("Report of social research"),
        status=422 if form.is_bound and not whole else 200,
        case=case,
        form=form,
        clause=clauses([clause]).get(clause),
        score=score_rows(explained(form.answers), score_of(form.answers)) if whole else [],
        note=never_alone(),
        back=case_url(case),
    )
