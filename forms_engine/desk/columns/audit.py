"""The columns of the latest events."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.audit.models import Event

from ..days import brief
from ..people import staff_name
from ..reading.history import event_title
from ..reading.streams import kind_of, references
from ..tables import DeskTable, Link, Text


def table(events: Iterable[Event]) -> DeskTable:
    """When, who, what, and about what, with the way to its history; nothing sealed is opened."""
    rows = list(events)
    cases = references(event.stream for event in rows)
    about = Link(
        "about",
        gettext_lazy("About"),
        lambda event: cases.get(event.stream) or kind_of(event.stream),
        url=lambda event: _history(cases.get(event.stream, "")),
    )
    return DeskTable([*WHAT, about, NUMBER], rows, caption=_("Latest events of the house"))


def _history(reference: str) -> str:
    address = reverse("desk:audit")
    return f"{address}?reference={reference}" if reference else ""


WHAT = [
    Text("at", gettext_lazy("When"), lambda event: brief(event.at)),
    Text("by", gettext_lazy("Who"), lambda event: staff_name(event.by) or "–"),
    Text("action", gettext_lazy("What"), lambda event: event_title(event.action)),
]
NUMBER = Text("number", gettext_lazy("Number"), lambda event: event.number, ltr=True)
