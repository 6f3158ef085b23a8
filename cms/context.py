"""The `house` of every template: names, menu, footer and languages, error pages included."""

import logging
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from . import asked, seasons
from .banners import banners
from .facts import facts
from .links import direction, language_name
from .navigation import navigation

House = dict[str, Any]  # Any: nested plain data, whose shape the theme documents

# Other processes see a change when their copy is this old; the one that published, at once.
SECONDS = 2
_in_hand: dict[str, House] = {}  # what this process read last, for when nothing can be read
logger = logging.getLogger(__name__)


def house(request: HttpRequest) -> dict[str, object]:
    """The context processor; nothing is read until a template asks."""
    return {"house": SimpleLazyObject(lambda: _house(request))}


def forget() -> None:
    """Drop the cached copies of this process, after a page or a setting changed."""
    cache.delete_many([_key(code) for code, _name in settings.LANGUAGES])
    seasons.forget()
    for code, _name in settings.LANGUAGES:
        asked.forget(code)


def _house(request: HttpRequest) -> House:
    language = (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]
    found = _remembered(language)
    nav = [{**link, "current": request.path.startswith(link["url"])} for link in found["nav"]]
    return {**found, "nav": nav, "languages": _languages(request, language, found["homes"])}


def _key(language: str) -> str:
    return f"cms.house.{language}"


def _remembered(language: str) -> House:
    """The shared part, from the cache or read anew; bare when even that fails."""
    try:
        found: House | None = cache.get(_key(language))
        if found is None:
            found = _in_hand[language] = _read(language)
            cache.set(_key(language), found, SECONDS)
    except Exception:  # error pages use this too, and must stand when the database is away
        logger.exception("The house could not be read; a bare one stands in.")
        return in_hand(language)
    return found


def _read(language: str) -> House:
    known, links = facts(language), navigation(language)
    homes = Page.objects.live().filter(depth=2).values_list("locale__language_code", flat=True)
    kept = ("phone", "email", "hours", "address", "examples_note")
    licence = {"licence": known["licence_line"]}
    return {
        "name": known["name"],
        "short_name": known["short_name"],
        "home_url": links["home_url"],
        "nav": links["main"],
        "emergency": known["emergency"],
        "example": known["example"],
        "banners": banners(language),
        "homes": list(homes),
        "footer": {"groups": links["footer"], **licence, **{name: known[name] for name in kept}},
    }


def in_hand(language: str) -> House:
    """A bare house with the emergency numbers that this process read last, however long ago.

    It asks neither database nor cache, so that a page which says that something broke has them.
    """
    last = _in_hand.get(language, {})
    return _bare(language) | {name: last[name] for name in ("emergency", "example") if name in last}


def _bare(language: str) -> House:
    name = "ركين" if language == "ar" else "Rakeen"
    return {
        "name": name,
        "short_name": name,
        "home_url": f"/{language}/",
        "nav": [],
        "emergency": [],
        "example": False,
        "banners": [],
        "homes": [language],
        "footer": {"groups": [], "phone": "", "email": "", "licence": "", "examples_note": ""},
    }


def _languages(request: HttpRequest, active: str, homes: list[str]) -> list[House]:
    """The same address in each language that has a home page; home where nothing matched."""
    matched = getattr(request, "resolver_match", None)
    return [
        {
            "code": code,
            "label": language_name(code),
            "url": translate_url(request.path, code) if matched else f"/{code}/",
            "current": code == active,
            "dir": direction(code),
        }
        for code, _name in settings.LANGUAGES
        if code in homes or code == active
    ]
