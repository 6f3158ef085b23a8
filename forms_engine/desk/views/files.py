"""Sends a file of a case to a member of staff: never shown in the browser, never kept by it."""

from uuid import UUID

from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from forms_engine.cases.services.files import open_file
from forms_engine.runs.errors import UnknownFile

from ..files import HEADERS
from ..reading.find import find_case
from ..requests import StaffRequest


@require_GET
def download(request: StaffRequest, reference: str, file: UUID) -> StreamingHttpResponse:
    """One checked file, as an attachment under the name it came with."""
    case = find_case(request.user, reference)
    try:
        found = open_file(case, file, by=request.user)
    except UnknownFile:
        raise Http404 from None
    response = StreamingHttpResponse(found.pieces, content_type=found.media, headers=HEADERS)
    response.headers["Content-Length"] = str(found.size)
    response.headers["Content-Disposition"] = str(content_disposition_header(True, found.name))
    return response
