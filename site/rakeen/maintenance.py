"""The closed site: 503 in the page's language with the emergency numbers, while a file says so."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from cms.context import house
from cms.fresh import ALL
from forms_engine.clock.calendars import moment
from forms_engine.clock.time import now
from rakeen.errors import language_of
from rakeen.hot.touches import touch

OPEN_ANYWAY = ("/healthz", "/static/")
SHORTEST, USUAL = 60, 600  # seconds after which a program may try again


def _file() -> Path:
    return Path(settings.RAKEEN_VAR) / "closed.json"


def close(until: datetime | None = None) -> None:
    """Close the site for everybody; what the page needs is written down now, as it must not ask.

    `until` is when it is expected back.
    """
    told = {
        "until": until.isoformat() if until else "",
        "pages": {code: _words(code, until) for code, _name in settings.LANGUAGES},
    }
    _file().write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    touch({ALL})  # ready pages are handed out before Django is asked


def _words(language: str, until: datetime | None) -> dict[str, Any]:  # Any: a page's context
    with translation.override(language):
        known = house(HttpRequest())["house"]
        shown = {"emergency": known["emergency"], "example": known["example"]}
    return {"house": shown, "until": moment(until, language) if until else ""}


def reopen() -> None:
    """Let everybody in again."""
    _file().unlink(missing_ok=True)


class Closed:
    """Answers 503 while the file is there; it asks nothing of the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OPEN_ANYWAY) or not _file().exists():
            return self.get_response(request)
        return _page(request)


def _page(request: HttpRequest) -> HttpResponse:
    told, language = _told(), language_of(request)
    until = datetime.fromisoformat(told["until"]) if told.get("until") else None
    with translation.override(language):
        body = render_to_string("503.html", told.get("pages", {}).get(language, {}))
    wait = max(SHORTEST, int((until - now()).total_seconds())) if until else USUAL
    headers = {"Retry-After": str(wait), "Cache-Control": "no-store"}
    response = HttpResponse(body, status=503, headers=headers)
    response._has_been_logged = True  # read by django.utils.log: no fault, and no line for each
    return response


def _told() -> dict[str, Any]:  # Any: the file's own shape; an unreadable one still closes the site
    try:
        return dict(json.loads(_file().read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}
