"""The language of an answer: the `language` parameter, else Accept-Language, else Arabic."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.utils.translation.trans_real import parse_accept_lang_header

from theme.languages import spoken as spoken_in

from .problems import Problem

LONGEST_HEADER = 200
SPOKEN = "spoken"


def asked_language(request: HttpRequest) -> str:
    """A code of settings.LANGUAGES; raises a 422 Problem for a parameter that is none of them."""
    known = dict(settings.LANGUAGES)
    asked = request.GET.get("language")
    accepted = _accepted(request.headers.get("Accept-Language", ""))
    if asked is None:
        return accepted
    if asked not in known:
        with override(accepted):
            detail = _("The language must be one of: %(codes)s.") % {"codes": ", ".join(known)}
        raise Problem(422, "unknown-language", detail, language=accepted)
    return asked


def speak(request: HttpRequest, language: str) -> None:
    """The answer is in `language`, a run's own, whatever was asked for; or in several, by comma."""
    setattr(request, SPOKEN, language)


def spoken(request: HttpRequest, asked: str) -> str:
    """The language that the answer turned out to be in."""
    return str(getattr(request, SPOKEN, asked))


def _accepted(header: str) -> str:
    for code, _quality in parse_accept_lang_header(header[:LONGEST_HEADER]):
        if language := spoken_in(code, ""):
            return language
    return settings.LANGUAGE_CODE
