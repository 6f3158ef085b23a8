"""The texts that staff have written in place of the house's own, with their history."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from forms_engine.audit.services import record
from forms_engine.clock.asked import forget, once
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from theme.languages import spoken

from .enums import BRIEF, Channel
from .models import Wording
from .templates import ALLOWED, FALLBACK, WITHOUT_SMS, has_text, text
from .wording_check import check

EDITABLE = (Channel.EMAIL, Channel.SMS)


@dataclass(frozen=True)
class Place:
    """One event in one language through one channel; WhatsApp reads what text messages read."""

    template: str
    language: str
    channel: str

    @property
    def stream(self) -> str:
        """The name of its history."""
        return f"wording:{self.template}:{self.language}:{self.channel}"


class Overtaken(Exception):
    """Somebody else saved this text since it was opened."""


def place_of(template: str, language: str, channel: str) -> Place:
    """Where the text for a message is written."""
    brief = Channel.SMS if channel in BRIEF else Channel.EMAIL
    return Place(template, language, brief.value)


def places() -> list[Place]:
    """Every text that may be written anew, in every language."""
    return [
        Place(template, language, channel)
        for template in ALLOWED
        for channel in channels_of(template)
        for language, _name in settings.LANGUAGES
    ]


def channels_of(template: str) -> list[str]:
    """The channels in which an event has a text."""
    return [
        channel.value for channel in EDITABLE if not (channel in BRIEF and template in WITHOUT_SMS)
    ]


def language_for(template: str, language: str) -> str:
    """The language in which an event is written about: this one, or English where it has no text.

    Both texts must be there, the house's or the staff's: a letter that does not arrive goes by
    phone instead, and its values were said in one language.
    """
    code = spoken(language, FALLBACK)
    places = [Place(template, code, channel) for channel in channels_of(template)]
    written = once(("written", template, code), lambda: all(map(is_written, places)))
    return code if written else FALLBACK


def is_written(place: Place) -> bool:
    """Whether there is a text in this language; a query only where the house has none."""
    return has_text(place.template, place.language, place.channel) or bool(current(place))


def history(place: Place) -> QuerySet[Wording]:
    """What stood here, latest first."""
    here = Wording.objects.filter(
        template=place.template, language=place.language, channel=place.channel
    )
    return here.select_related("by").order_by("-pk")


def current(place: Place) -> Wording | None:
    """The text that counts now; None for the house's own."""
    latest = history(place).first()
    return None if latest is None or latest.reset else latest


def sendable(place: Place) -> Wording | None:
    """The text for a message that was queued: what it names was said in this language.

    Where nothing in it counts any more, that is the last that staff wrote.
    """
    if found := current(place):
        return found
    if has_text(place.template, place.language, place.channel):
        return None
    return history(place).filter(reset=False).first()


def rewritten() -> set[Place]:
    """The places whose text is not the house's own; one query."""
    seen: dict[Place, bool] = {}
    rows = Wording.objects.order_by("pk").values_list("template", "language", "channel", "reset")
    for template, language, channel, reset in rows:
        seen[Place(template, language, channel)] = not reset
    return {place for place, own in seen.items() if own}


def words(place: Place, wording: Wording | None) -> tuple[str, str]:
    """Subject and body as written, placeholders and all."""
    if wording is None:
        return text(place.template, place.language, place.channel)
    return wording.subject, wording.body


def save(place: Place, subject: str, body: str, *, by: User, seen: int) -> Wording:
    """Put a text in the place of the one that counts; raises BadWording, or Overtaken.

    `seen` is the number of the latest row that the writer was looking at, 0 for none.
    """
    subject, body = check(place.template, place.channel, subject, body)
    return _add(place, by=by, seen=seen, subject=subject, body=body)


def reset(place: Place, *, by: User, seen: int) -> Wording:
    """Go back to the house's own text; raises Overtaken."""
    return _add(place, by=by, seen=seen, reset=True)


def _add(place: Place, *, by: User, seen: int, **columns: str | bool) -> Wording:
    with transaction.atomic():
        # The stream's head is locked by the event, so two savings come one after the other.
        record(place.stream, "wording.reset" if "reset" in columns else "wording.saved", by=by)
        latest = history(place).first()
        if (latest.pk if latest else 0) != seen:
            raise Overtaken
        forget()
        return Wording.objects.create(
            template=place.template,
            language=place.language,
            channel=place.channel,
            by=by,
            at=now(),
            **columns,
        )
