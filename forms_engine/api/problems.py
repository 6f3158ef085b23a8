"""What went wrong, as RFC 9457 problem JSON: a code for programs, sentences for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import JsonResponse
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext_lazy as _

MEDIA_TYPE = "application/problem+json"

TITLES = {
    400: _("The request could not be read"),
    401: _("The secret of the run is missing"),
    403: _("Not open now"),
    404: _("Not found"),
    405: _("This address does not take that method"),
    409: _("Not possible as things stand"),
    410: _("No longer here"),
    413: _("The request is too large"),
    422: _("Some answers need attention"),
    429: _("Too many requests"),
    503: _("We are busy for a moment"),
}


@dataclass(frozen=True)
class FieldError:
    """One wrong field: where (`document_number`, `body.form`), a stable code, and a sentence."""

    field: str
    code: str
    message: str


@dataclass
class Problem(Exception):
    """A refusal that the client can act on; `code` is stable, `detail` is a whole sentence."""

    status: int
    code: str
    detail: str
    errors: Sequence[FieldError] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    title: str = ""

    def response(self, *, language: str) -> JsonResponse:
        """The problem as JSON, in its own language (a run's) or else in `language`."""
        language = self.language or language
        with override(language):
            return self._response(language)

    def _response(self, language: str) -> JsonResponse:
        body = {
            "type": f"urn:rakeen:problem:{self.code}",
            "title": self.title or str(TITLES[self.status]),
            "status": self.status,
            "code": self.code,
            "detail": str(self.detail),
            "lang": language,
            "dir": "rtl" if get_language_bidi() else "ltr",
            "errors": [
                {"field": error.field, "code": error.code, "message": str(error.message)}
                for error in self.errors
            ],
        }
        return JsonResponse(
            body,
            status=self.status,
            content_type=MEDIA_TYPE,
            headers={"Content-Language": language, **self.headers},
            json_dumps_params={"ensure_ascii": False},
        )
