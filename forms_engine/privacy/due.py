"""Which records are past their term and not erased yet."""

from django.db.models import Q, QuerySet

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.messages.models import Message

from .retention import MESSAGE, REQUEST, VOLUNTEER


def cases_past_their_term() -> QuerySet[Case]:
    """Closed or withdrawn cases, earliest first; open cases and active volunteers never."""
    requests = ~Q(kind=Kind.VOLUNTEER) & Q(closed_at__lt=REQUEST.ended_before())
    volunteers = Q(kind=Kind.VOLUNTEER, closed_at__lt=VOLUNTEER.ended_before())
    found = Case.objects.filter(requests | volunteers, is_open=False, key__destroyed_at=None)
    return found.select_related("key", "submission__key").order_by("closed_at", "pk")


def messages_past_their_term() -> QuerySet[Message]:
    """Messages of any stream, oldest first."""
    found = Message.objects.filter(created_at__lt=MESSAGE.ended_before(), key__destroyed_at=None)
    return found.select_related("key").order_by("created_at", "pk")
