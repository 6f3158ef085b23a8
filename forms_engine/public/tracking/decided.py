"""The decision as a letter that the person keeps."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.cases.services.decided import letter

from .personal import case_url, with_case


@require_safe
@with_case
def decision_letter(request: HttpRequest, case: Case) -> HttpResponse:
    """The PDF in the page's language; without a decision, the way back to the case."""
    try:
        pdf = letter(case, language=get_language() or "ar")
    except ForbiddenMove:
        return HttpResponseRedirect(case_url(case))
    response = HttpResponse(pdf, content_type="application/pdf")
    name = f"{case.reference}.pdf"
    response.headers["Content-Disposition"] = str(content_disposition_header(True, name))
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
