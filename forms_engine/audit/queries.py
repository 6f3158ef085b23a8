"""Reads the history of a stream."""

from django.db.models import QuerySet

from .models import Event


def history(stream: str) -> QuerySet[Event]:
    """The events of `stream`, first to last, with who did them."""
    return Event.objects.filter(stream=stream).select_related("by").order_by("number")
