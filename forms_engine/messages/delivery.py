"""Sends queued messages; the worker's half of the room."""

from functools import partial
from uuid import UUID

from django.db.models import Exists, OuterRef

from forms_engine.clock.time import now
from forms_engine.outbox import Later
from forms_engine.outbox.handlers import Payload, Receipt, handler
from forms_engine.vault.errors import KeyDestroyed

from .channels import adapter_for
from .enums import UNSENT, State
from .envelope import Envelope, open_envelope
from .models import Message
from .render import render
from .types import Outgoing

KIND = "message.send"
BEHIND_ANOTHER = 60  # seconds


def _message_id(payload: Payload) -> UUID:
    return UUID(str(payload["message"]))


def _found(message_id: UUID) -> tuple[Message, bool]:
    """The message, and whether an earlier one of its stream and channel still waits."""
    earlier = Message.objects.filter(
        about=OuterRef("about"),
        channel=OuterRef("channel"),
        state__in=UNSENT,
        created_at__lt=OuterRef("created_at"),
    )
    found = Message.objects.select_related("key").annotate(is_behind=Exists(earlier))
    message = found.get(pk=message_id)
    return message, message.is_behind


def _outgoing(message: Message, envelope: Envelope) -> Outgoing:
    written = render(message.template, message.language, message.channel, envelope.context)
    return Outgoing(message.pk, envelope.to, message.language, written.subject, written.body)


def _mark_sent(message_id: UUID) -> None:
    Message.objects.filter(pk=message_id).update(state=State.SENT, sent_at=now())


def _mark_unsent(message_id: UUID, state: State) -> None:
    Message.objects.filter(pk=message_id, state__in=UNSENT).update(state=state)


def _mark_dead(payload: Payload) -> None:
    _mark_unsent(_message_id(payload), State.DEAD)


@handler(KIND, outside=True, on_dead=_mark_dead)
def send(payload: Payload) -> Receipt | None:
    """Hand one message to its channel, after those queued before it for the same stream."""
    message, is_behind = _found(_message_id(payload))
    if message.state not in UNSENT:
        return None
    if is_behind:
        raise Later(BEHIND_ANOTHER)
    try:
        outgoing = _outgoing(message, open_envelope(message))
    except KeyDestroyed:
        return Receipt(partial(_mark_unsent, message.pk, State.CANCELLED))
    adapter = adapter_for(message.channel)
    try:
        adapter.send(outgoing)
    except Exception:  # whatever the way out raised
        _mark_unsent(message.pk, State.FAILED)
        raise
    return Receipt(partial(_mark_sent, message.pk), repeatable=adapter.repeatable)
