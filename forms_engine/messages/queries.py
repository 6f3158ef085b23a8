"""What the staff's outbox page and the case screen list; no text is opened here."""

from django.db.models import QuerySet

from .enums import State
from .models import Message


def about(stream: str) -> QuerySet[Message]:
    """The messages of one stream (such as `case:<id>`), first to last."""
    return Message.objects.filter(about=stream).order_by("created_at")


def latest(*, state: State | None = None) -> QuerySet[Message]:
    """All messages, latest first, or those in one state."""
    found = Message.objects.order_by("-created_at", "-pk")
    return found.filter(state=state) if state else found
