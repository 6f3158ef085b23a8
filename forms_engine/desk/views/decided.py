"""The letter that tells a decision, as the person can take it from the tracking page."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from forms_engine.cases.services.decided import letter

from ..reading.find import find_case
from ..requests import StaffRequest
from .files import HEADERS


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """One attachment, in the person's language; that it was taken stands in the history."""
    case = find_case(request.user, reference)
    response = HttpResponse(
        letter(case, by=request.user), content_type="application/pdf", headers=HEADERS
    )
    name = f"{case.reference}-decision.pdf"
    response.headers["Content-Disposition"] = str(content_disposition_header(True, name))
    return response
