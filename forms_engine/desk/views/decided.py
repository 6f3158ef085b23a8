"""The letter that tells a decision, as the person can take it from the tracking page."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from forms_engine.cases.services.decided import letter

from ..files import attachment
from ..reading.find import find_case
from ..requests import StaffRequest


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """One attachment, in the person's language; that it was taken stands in the history."""
    case = find_case(request.user, reference)
    name, pdf = f"{case.reference}-decision.pdf", letter(case, by=request.user)
    return attachment(pdf, name=name, media="application/pdf")
