"""Opens a run for the client that holds its secret, sent in a header and never in an address."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.security import APIKeyHeader, HttpBearer

from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.models import Run
from forms_engine.runs.services import open_run

from .language import speak
from .problems import Problem


class BearerSecret(HttpBearer):
    """`Authorization: Bearer <secret>`."""

    def authenticate(self, request: HttpRequest, token: str) -> str | None:
        """The secret itself; which run it opens is known only with the address."""
        return token.strip() or None


class HeaderSecret(APIKeyHeader):
    """`X-Run-Secret: <secret>`."""

    param_name = "X-Run-Secret"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        """The secret itself."""
        return key or None


RUN_SECRET = [BearerSecret(), HeaderSecret()]


def opened_run(request: HttpRequest, run_id: UUID) -> Run:
    """The run of this address; a Problem for a run that the secret does not open, or no more."""
    try:
        run = open_run(run_id, str(getattr(request, "auth", "")))
    except RunExpired:
        detail = _("The time for this form is over and its answers are erased. Start a new one.")
        raise Problem(410, "run-expired", detail) from None
    except RunNotFound:
        detail = _("No run is found here for this secret.")
        raise Problem(404, "run-not-found", detail) from None
    speak(request, run.language)
    return run
