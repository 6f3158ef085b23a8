"""Prints a case: everything on its screen as one PDF, with the files that came with it behind."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from forms_engine.cases.services.printing import printed

from ..files import attachment
from ..reading.bundle import document
from ..reading.files import readable
from ..reading.find import find_case
from ..reading.screen import screen
from ..reading.work import work
from ..requests import StaffRequest


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """One attachment; that it was printed, and each file in it, stands in the case's history."""
    case = find_case(request.user, reference)
    papers = readable(case, request.user)
    shown = screen(case, request.user, papers)
    checked = work(case, request.user, papers, handles=False).checks
    told = document(case, shown, checked=checked, by=request.user)
    pdf = printed(case, told, by=request.user)
    return attachment(pdf, name=f"{case.reference}.pdf", media="application/pdf")
