"""The `house` of every template: names, menu, footer and languages, error pages included."""

import logging
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from theme.languages import spoken

from .banners import banners
from .facts import facts
from .fresh import Kept, lasts
from .links import direction, language_name, named
from .navigation import navigation
from .offers import offered

House = dict[str, Any]  # Any: nested plain data, whose shape the theme documents
KEPT = ("q",)  # of an address, in its other languages: what was searched for, and no answers

logger = logging.getLogger(__name__)
_kept = Kept[str, House]()
_in_hand: dict[str, House] = {}  # what this process read last, for when nothing can be read


def house(request: HttpRequest) -> dict[str, object]:
    """The context processor; nothing is read until a template asks."""
    return {"house": SimpleLazyObject(lambda: _house(request))}


def _house(request: HttpRequest) -> House:
    language = spoken(translation.get_language() or settings.LANGUAGE_CODE)
    found = _remembered(language)
    nav = [{**link, "current": request.path.startswith(link["url"])} for link in found["nav"]]
    offers = SimpleLazyObject(lambda: _languages(request, language, found["offered"]))
    return {**found, "nav": nav, "languages": offers}


def _remembered(language: str) -> House:
    """The shared part, kept until something changes, or read anew; bare when even that fails."""
    try:
        found = _in_hand[language] = _kept.get(language, lambda: _read(language))
    except Exception:  # error pages use this too, and must stand when the database is away
        logger.exception("The house could not be read; a bare one stands in.")
        lasts(0)
        return in_hand(language)
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
        "worker": named("worker") if settings.RAKEEN_OFFLINE else "",
        "emergency": known["emergency"],
        "example": known["example"],
        "banners": banners(language),
        "offered": offered(),
        "drawn": {},  # what the theme has drawn once of all this
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
        "worker": "",
        "emergency": [],
        "example": False,
        "banners": [],
        "offered": [language],
        "footer": {"groups": [], "phone": "", "email": "", "licence": "", "examples_note": ""},
    }


def _languages(request: HttpRequest, active: str, offered: list[str]) -> list[House]:
    """The same address in each language that is offered; home where nothing matched."""
    matched = getattr(request, "resolver_match", None)
    kept = {name: request.GET[name] for name in KEPT if name in request.GET}
    query = f"?{urlencode(kept)}" if kept else ""
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
