"""The columns of the latest events."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.audit.models import Event

from ..days import brief
from ..people import staff_name
from ..reading.history import event_title
from ..tables import DeskTable, Text


def table(events: Iterable[Event]) -> DeskTable:
    """When, who, what, and in which stream; nothing sealed is opened."""
    return DeskTable(COLUMNS, list(events), caption=_("Latest events of the house"))


COLUMNS = [
    Text("at", gettext_lazy("When"), lambda event: brief(event.at)),
    Text("by", gettext_lazy("Who"), lambda event: staff_name(event.by) or "–"),
    Text("action", gettext_lazy("What"), lambda event: event_title(event.action)),
    Text("stream", gettext_lazy("Stream"), lambda event: event.stream, ltr=True),
    Text("number", gettext_lazy("Number"), lambda event: event.number, ltr=True),
]
