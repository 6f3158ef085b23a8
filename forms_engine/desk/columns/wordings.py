"""The events with their texts: one row an event, a door to each channel and language."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.messages.enums import Channel
from forms_engine.messages.wordings import Place, places, rewritten

from ..labels import language_name, template_name
from ..tables import DeskTable, Link, Text


@dataclass(frozen=True)
class Row:
    """One event; `texts` by channel and language."""

    template: str
    texts: dict[tuple[str, str], Place]
    own: set[Place]


def rows() -> list[Row]:
    """Every event that we write about."""
    own = rewritten()
    found: dict[str, dict[tuple[str, str], Place]] = {}
    for place in places():
        texts = found.setdefault(place.template, {})
        texts[place.channel, place.language] = place
    return [Row(template, texts, own) for template, texts in found.items()]


def table(found: list[Row]) -> DeskTable:
    """The table of all texts."""
    event = Text("event", gettext_lazy("Message"), lambda row: template_name(row.template))
    doors = [_door(channel, language) for channel in ("email", "sms") for language in ("ar", "en")]
    return DeskTable([event, *doors], found)


def _door(channel: str, language: str) -> Link:
    label = f"{Channel(channel).label} · {language_name(language)}"
    return Link(
        f"{channel}_{language}", label, _state(channel, language), url=_url(channel, language)
    )


def _state(channel: str, language: str) -> Callable[[Row], str]:
    def state(row: Row) -> str:
        place = row.texts.get((channel, language))
        if place is None:
            return "–"
        return _("Changed") if place in row.own else _("The house's own")

    return state


def _url(channel: str, language: str) -> Callable[[Row], str]:
    def url(row: Row) -> str:
        place = row.texts.get((channel, language))
        return wording_url(place) if place else ""

    return url


def wording_url(place: Place, screen: str = "wording") -> str:
    """The screen of one text."""
    return reverse(f"desk:{screen}", args=[place.template, place.language, place.channel])
