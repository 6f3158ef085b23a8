"""The events with their texts in one language: a row an event, a door to each channel."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.messages.enums import Channel
from forms_engine.messages.templates import has_text
from forms_engine.messages.wordings import Place, places, rewritten

from ..labels import template_name
from ..tables import DeskTable, Link, Text


@dataclass(frozen=True)
class Row:
    """One event; `texts` by channel."""

    template: str
    texts: dict[str, Place]
    own: set[Place]


def rows(language: str) -> list[Row]:
    """Every event that we write about, with its texts in a language."""
    own = rewritten()
    found: dict[str, dict[str, Place]] = {}
    for place in places():
        if place.language == language:
            found.setdefault(place.template, {})[place.channel] = place
    return [Row(template, texts, own) for template, texts in found.items()]


def table(found: list[Row]) -> DeskTable:
    """The table of all texts."""
    event = Text("event", gettext_lazy("Message"), lambda row: template_name(row.template))
    return DeskTable([event, *(_door(channel) for channel in ("email", "sms"))], found)


def unwritten(found: list[Row]) -> int:
    """How many events are told in English, since one of their texts is not written."""
    lacking = (row for row in found for place in row.texts.values() if not _there(place, row.own))
    return len({row.template for row in lacking})


def _there(place: Place, own: set[Place]) -> bool:
    return place in own or has_text(place.template, place.language, place.channel)


def _door(channel: str) -> Link:
    return Link(channel, Channel(channel).label, _state(channel), url=_url(channel))


def _state(channel: str) -> Callable[[Row], str]:
    def state(row: Row) -> str:
        place = row.texts.get(channel)
        if place is None:
            return "–"
        if place in row.own:
            return _("Changed")
        return _("The house's own") if _there(place, row.own) else _("Not written")

    return state


def _url(channel: str) -> Callable[[Row], str]:
    def url(row: Row) -> str:
        place = row.texts.get(channel)
        return wording_url(place) if place else ""

    return url


def wording_url(place: Place, screen: str = "wording") -> str:
    """The screen of one text."""
    return reverse(f"desk:{screen}", args=[place.template, place.language, place.channel])
