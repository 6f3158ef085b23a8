"""The declaration of a case as it was made, to be shown or printed years later (policy L51)."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.fields import Field, may_read

from ..columns.queue import case_url
from ..pages import page
from ..reading.declaration import declaration, facts
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import parents


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """The stored words, never those of the form today; and whether the answers are unchanged."""
    case = find_case(request.user, reference)
    if not may_read(request.user, case, Field.DECLARATION):
        raise ForbiddenMove("not allowed: declaration")
    if case.submission is None:
        raise Http404
    return page(
        request,
        "cases/declaration",
        *parents(case),
        title=_("Declaration"),
        case=case,
        shown=declaration(case, case.submission),
        facts=facts(case.submission),
        back=case_url(case),
    )
