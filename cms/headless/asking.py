"""What may be asked for, and refusals as JSON in plain words."""

from collections.abc import Collection

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from wagtail.api.v2.utils import BadRequestError

LARGEST = 2**31 - 1  # what every database takes as a number
NUMBERS = ("limit", "offset", "id", "start", "against")
LONGEST = len(str(LARGEST))  # Python refuses to read a number of thousands of digits


def refusal(status: int, message: str) -> JsonResponse:
    """A sentence for whoever wrote the program."""
    return JsonResponse({"message": message, "lang": "en", "dir": "ltr"}, status=status)


def check(request: HttpRequest, allowed: Collection[str]) -> None:
    """Refuse parameters that mean nothing here, and numbers that are none (BadRequestError)."""
    if unknown := sorted(set(request.GET) - set(allowed)):
        known = f"Known here: {', '.join(sorted(allowed))}." if allowed else "None is known here."
        raise BadRequestError(f"There is no parameter “{'”, “'.join(unknown)}”. {known}")
    if any("\0" in value for values in request.GET.lists() for value in values[1]):
        raise BadRequestError("A parameter holds NUL, which no text here does.")
    for name in NUMBERS:
        value = request.GET.get(name, "0")
        digits = value.isascii() and value.isdecimal() and len(value) <= LONGEST
        if not (digits and int(value) <= LARGEST):
            raise BadRequestError(f"“{name}” must be a whole number from 0 to {LARGEST}.")


def asked_language(request: HttpRequest) -> str:
    """The language of `?locale=`, Arabic where none is named; BadRequestError for another."""
    language = request.GET.get("locale", settings.LANGUAGE_CODE)
    if language not in dict(settings.LANGUAGES):
        known = ", ".join(dict(settings.LANGUAGES))
        raise BadRequestError(f"There is no locale “{language[:20]}”. There are: {known}.")
    return language
