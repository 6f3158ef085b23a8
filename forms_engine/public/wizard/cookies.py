"""The cookie that opens one run: HttpOnly, and sent only to the run's own addresses."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override

from forms_engine.clock.time import now
from forms_engine.runs.models import Run


def _name(language: str) -> str:
    prefix = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}run-{language}"


def _path(run: Run, language: str) -> str:
    with override(language):
        return reverse("public:run-home", args=[run.form_version.code, run.pk])


def secret_from(request: HttpRequest) -> str:
    """The secret this browser holds for the run of this address; empty without one."""
    return request.COOKIES.get(_name(get_language() or settings.LANGUAGE_CODE), "")


def give(response: HttpResponse, run: Run, secret: str) -> None:
    """Let this browser open the run in every language until the run's term ends."""
    left = int((run.expires_at - now()).total_seconds())
    for language, _label in settings.LANGUAGES:
        response.set_cookie(
            _name(language),
            secret,
            max_age=left,
            path=_path(run, language),
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )


def take(response: HttpResponse, run: Run) -> None:
    """Make this browser forget the run."""
    for language, _label in settings.LANGUAGES:
        response.delete_cookie(_name(language), path=_path(run, language), samesite="Lax")
