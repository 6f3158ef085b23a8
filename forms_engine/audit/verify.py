"""Finds events that were changed, removed, added or reordered behind our back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from .chain import digest
from .models import Event, Stream


class Flaw(models.TextChoices):
    """What can be wrong with a chain; the value is for logs, the label for people."""

    MISSING = "an event is missing", _("An event is missing.")
    CHANGED = "the event was changed", _("The event was changed.")
    OUT_OF_LINE = (
        "the event does not follow the one before it",
        _("The event does not follow the one before it."),
    )
    OTHER_END = (
        "the end of the stream does not match its head",
        _("The end of the stream does not match its head."),
    )


@dataclass(frozen=True)
class Fault:
    """What is wrong at which number of a stream."""

    stream: str
    number: int
    what: Flaw


def _faults(stream: str, events: list[Event], head: Stream) -> Iterator[Fault]:
    previous = ""
    for expected, event in enumerate(events, start=1):
        if event.number != expected:
            yield Fault(stream, expected, Flaw.MISSING)
            return
        if event.previous != previous:
            yield Fault(stream, expected, Flaw.OUT_OF_LINE)
        if digest(event) != event.digest:
            yield Fault(stream, expected, Flaw.CHANGED)
        previous = event.digest
    if (head.length, head.digest) != (len(events), previous):
        yield Fault(stream, len(events), Flaw.OTHER_END)


def verify(stream: str) -> list[Fault]:
    """The faults of `stream`, first to last; none when it is whole."""
    events = list(Event.objects.filter(stream=stream).order_by("number"))
    head = Stream.objects.filter(name=stream).first() or Stream(name=stream)
    return list(_faults(stream, events, head))


def all_streams() -> list[str]:
    """The names of streams with events or with a head."""
    with_events = Event.objects.order_by().values_list("stream", flat=True).distinct()
    return sorted({*with_events, *Stream.objects.values_list("name", flat=True)})
