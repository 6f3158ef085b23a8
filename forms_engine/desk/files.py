"""Sends a document as a file: never shown in the browser, never kept by it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
}


def attachment(data: bytes, *, name: str, media: str) -> HttpResponse:
    """`data` to be saved under `name`."""
    response = HttpResponse(data, content_type=media, headers=HEADERS)
    response.headers["Content-Disposition"] = str(content_disposition_header(True, name))
    return response
