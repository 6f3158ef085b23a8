"""Turns whatever was raised on the way into the one kind of answer a client gets for failures."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from ninja.errors import AuthenticationError, HttpError, ValidationError

from .limits import TooManyTries, too_many
from .problems import FieldError, Problem


def problem_for(error: Exception) -> Problem | None:
    """The problem an exception stands for; None for those that are faults of our own."""
    for kind, make in MAKERS.items():
        if isinstance(error, kind):
            return make(error)
    return None


def unknown() -> Problem:
    """Nothing lies at the address."""
    return Problem(404, "not-found", _("Nothing is found at this address."))


def busy() -> Problem:
    """The database is locked or away; the same request may be sent again."""
    detail = _("We are busy for a moment. Send the same request again.")
    return Problem(503, "busy", detail, headers={"Retry-After": "5"})


def malformed() -> Problem:
    """The body is not the JSON it should be."""
    return Problem(400, "malformed", _("The body must be a JSON object in UTF-8."))


def no_secret() -> Problem:
    """No secret came with the request."""
    detail = _("Send the secret of the run as a bearer token or as X-Run-Secret.")
    return Problem(401, "secret-missing", detail, headers={"WWW-Authenticate": "Bearer"})


def too_large() -> Problem:
    """The body is larger than any form could be."""
    return Problem(413, "too-large", _("The body is larger than a form can be."))


def not_allowed(allow: str) -> Problem:
    """`allow` lists the methods that the address takes, for the header of that name."""
    detail = _("This address does not take that method.")
    return Problem(405, "method-not-allowed", detail, headers={"Allow": allow})


def _misshapen(error: ValidationError) -> Problem:
    detail = _("The request does not have the expected shape.")
    return Problem(422, "invalid-request", detail, errors=_shape_errors(error))


def _shape_errors(error: ValidationError) -> list[FieldError]:
    """Where the shape is wrong; pydantic's own words are English only, so its type is the code."""
    return [
        FieldError(_place(item["loc"]), str(item["type"]), _said(item)) for item in error.errors
    ]


def _place(where: tuple[str | int, ...]) -> str:
    """Such as `body.form`: ninja names the body a second time, by its parameter."""
    parts = [str(part) for part in where]
    return ".".join(parts[1:] if parts[:2] == ["body", "body"] else parts)


def _said(item: dict[str, Any]) -> str:  # Any: pydantic's own record of a fault
    if item["type"] == "missing":
        return _("This value is missing: send it too.")
    return _("The value does not have the expected form.")


# The first kind that fits counts, so the special ones stand before the general.
MAKERS: dict[type[Exception], Callable[[Any], Problem]] = {  # Any: each takes its own kind
    Problem: lambda error: error,
    TooManyTries: too_many,
    Http404: lambda error: unknown(),
    RequestDataTooBig: lambda error: too_large(),
    OperationalError: lambda error: busy(),
    ValidationError: _misshapen,
    AuthenticationError: lambda error: no_secret(),
    HttpError: lambda error: malformed(),
    UnreadablePostError: lambda error: malformed(),
    MultiPartParserError: lambda error: malformed(),
    SuspiciousOperation: lambda error: malformed(),
}
