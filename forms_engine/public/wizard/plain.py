"""Plain pages with one message: for links that no longer work and runs opened elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def kind_page(request: HttpRequest, name: str, *, status: int, **more: object) -> HttpResponse:
    """One of the message templates, never cached."""
    response = render(request, f"public/wizard/{name}.html", more, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
