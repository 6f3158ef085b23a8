"""The `house` of every template: names, menu, footer and languages, error pages included."""

import logging
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from .facts import facts
from .links import direction, language_name
from .navigation import navigation
from .offering import offered

House = dict[str, Any]  # Any: nested plain data, whose shape the theme documents

# Other processes see a change when their copy is this old; the one that published, at once.
SECONDS = 2
logger = logging.getLogger(__name__)


def house(request: HttpRequest) -> dict[str, object]:
    """The context processor; nothing is read until a template asks."""
    return {"house": SimpleLazyObject(lambda: _house(request))}


def forget() -> None:
    """Drop the cached copies of this process, after a page or a setting changed."""
    cache.delete_many([_key(code) for code, _name in settings.LANGUAGES])


def _house(request: HttpRequest) -> House:
    language = (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]
    found = _remembered(language)
    nav = [{**link, "current": request.path.startswith(link["url"])} for link in found["nav"]]
    return {**found, "nav": nav, "languages": _languages(request, language, found["offered"])}


def _key(language: str) -> str:
    return f"cms.house.{language}"


def _remembered(language: str) -> House:
    """The shared part, from the cache or read anew; bare when even that fails."""
    try:
        found: House | None = cache.get(_key(language))
        if found is None:
            found = _read(language)
            cache.set(_key(language), found, SECONDS)
    except Exception:  # error pages use this too, and must stand when the database is away
        logger.exception("The house could not be read; a bare one stands in.")
        return _bare(language)
    return found


def _read(language: str) -> House:
    known, links = facts(language), navigation(language)
    kept = ("phone", "email", "hours", "address", "examples_note")
    licence = {"licence": known["licence_line"]}
    return {
        "name": known["name"],
        "short_name": known["short_name"],
        "home_url": links["home_url"],
        "nav": links["main"],
        "emergency": known["emergency"],
        "example": known["example"],
        "offered": offered(),
        "footer": {"groups": links["footer"], **licence, **{name: known[name] for name in kept}},
    }


def _bare(language: str) -> House:
    name = "ركين" if language == "ar" else "Rakeen"
    return {
        "name": name,
        "short_name": name,
        "home_url": f"/{language}/",
        "nav": [],
        "emergency": [],
        "example": False,
        "offered": [language],
        "footer": {"groups": [], "phone": "", "email": "", "licence": "", "examples_note": ""},
    }


def _languages(request: HttpRequest, active: str, offered: list[str]) -> list[House]:
    """The same address in each language that is offered; home where nothing matched."""
    matched = getattr(request, "resolver_match", None)
    asked = request.META.get("QUERY_STRING", "")
    query = f"?{asked}" if asked else ""
    return [
        {
            "code": code,
            "label": language_name(code),
            "url": translate_url(request.path, code) + query if matched else f"/{code}/",
            "current": code == active,
            "dir": direction(code),
        }
        for code, _name in settings.LANGUAGES
        if code in offered or code == active
    ]
