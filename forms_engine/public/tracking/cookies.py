"""The cookie that keeps a case open in one browser: for its own pages only, in each language."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from forms_engine.cases.services.passes import BROWSER


def _name(language: str) -> str:
    """Two paths need two names: Django keeps one cookie of each name in a response."""
    prefix = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}track-{language}"


def _paths(reference: str) -> Iterator[tuple[str, str]]:
    """Language and path of this case's page in each language."""
    for language, _name_of_language in settings.LANGUAGES:
        with translation.override(language):
            yield language, reverse("public:track-case", args=[reference])


def put_secret(response: HttpResponse, reference: str, secret: str) -> None:
    """Let this browser open the case for twelve hours."""
    for language, path in _paths(reference):
        response.set_cookie(
            _name(language),
            secret,
            max_age=BROWSER,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def drop_secret(response: HttpResponse, reference: str) -> None:
    """Forget the case in this browser."""
    for language, path in _paths(reference):
        response.delete_cookie(_name(language), path=path, samesite="Lax")


def read_secret(request: HttpRequest) -> str:
    """The secret that came with the request, or ""."""
    return request.COOKIES.get(_name(translation.get_language() or ""), "")
