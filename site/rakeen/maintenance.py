"""The closed site: 503 in the page's language with the emergency numbers, while a file says so."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from cms.context import in_hand
from cms.facts import facts
from cms.fresh import ALL
from forms_engine.clock.calendars import moment
from forms_engine.clock.time import now
from rakeen.errors import language_of
from rakeen.hot.touches import touch

OPEN_ANYWAY = ("/healthz", "/static/")
SHORTEST, USUAL = 60, 600  # seconds after which a program may try again
GLANCE = 1.0  # seconds for which a ready page may be handed out by a closed house

logger = logging.getLogger(__name__)


def _file() -> Path:
    return Path(settings.RAKEEN_VAR) / "closed.json"


def close(until: datetime | None = None) -> None:
    """Close the site for everybody; what the page needs is written down now, as it must not ask.

    `until` is when it is expected back. It is closed before anything is read: the database may be
    what is broken, and then each process shows the emergency numbers that it read last.
    """
    _write(until, {})
    try:
        _write(until, {code: _words(code, until) for code, _name in settings.LANGUAGES})
        touch({ALL})  # a CDN must not hand out what it has
    except Error as error:
        logger.warning("closed, but the database is away: %s", type(error).__name__)


def _write(until: datetime | None, pages: dict[str, Any]) -> None:  # Any: contexts by language
    told = {"until": until.isoformat() if until else "", "pages": pages}
    _file().write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _words(language: str, until: datetime | None) -> dict[str, Any]:  # Any: a page's context
    known = facts(language)
    shown = {"emergency": known["emergency"], "example": known["example"]}
    return {"house": shown, "until": moment(until, language) if until else ""}


def reopen() -> None:
    """Let everybody in again."""
    _file().unlink(missing_ok=True)


class Glance:
    """Whether the site is closed, for what stands before Django; looked up once a second."""

    def __init__(self) -> None:
        self._next, self._closed = 0.0, False

    def __call__(self) -> bool:
        if monotonic() >= self._next:
            self._closed, self._next = _file().exists(), monotonic() + GLANCE
        return self._closed


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
        written = told.get("pages", {}).get(language)
        body = render_to_string("503.html", written or {"house": in_hand(language)})
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
