"""Sends queued messages; the worker's half of the room."""

from functools import partial
from uuid import UUID

from django.db.models import Exists, OuterRef

from forms_engine.clock.time import now
from forms_engine.outbox import Later
from forms_engine.outbox.handlers import Payload, Receipt, handler
from forms_engine.outbox.services import enqueue
from forms_engine.vault.errors import KeyDestroyed

from . import quiet, wordings
from .bounces import bounces, mark
from .channels import adapter_for
from .enums import UNSENT, State, Why
from .envelope import Envelope, open_envelope
from .errors import AddressRefused
from .models import Message, Wording
from .render import only_allowed, render
from .templates import AT_ONCE
from .types import Address, Outgoing

KIND = "message.send"
REROUTE = "message.reroute"
BEHIND_ANOTHER = 60  # seconds


def _message_id(payload: Payload) -> UUID:
    return UUID(str(payload["message"]))


def _found(message_id: UUID) -> tuple[Message, bool]:
    """The message, and whether an earlier one of its stream and channel still waits.

    At night what must be told at once does not stand behind what waits for the morning.
    """
    earlier = Message.objects.filter(
        about=OuterRef("about"),
        channel=OuterRef("channel"),
        state__in=UNSENT,
        created_at__lt=OuterRef("created_at"),
    )
    found = Message.objects.select_related("key").annotate(
        is_behind=Exists(earlier), is_behind_urgent=Exists(earlier.filter(template__in=AT_ONCE))
    )
    message = found.get(pk=message_id)
    return message, message.is_behind_urgent if message.template in AT_ONCE else message.is_behind


def _outgoing(message: Message, envelope: Envelope, wording: Wording | None) -> Outgoing:
    place = wordings.place_of(message.template, message.language, message.channel)
    written = render(
        message.template,
        message.language,
        message.channel,
        envelope.context,
        written=wordings.words(place, wording),
    )
    values = only_allowed(message.template, message.channel, envelope.context)
    return Outgoing(
        message.pk,
        envelope.to,
        message.language,
        written.subject,
        written.body,
        template=message.template,
        values=values,
    )


def _mark_sent(message_id: UUID, wording: Wording | None) -> None:
    Message.objects.filter(pk=message_id).update(state=State.SENT, sent_at=now(), wording=wording)


def _turn_away(message_id: UUID, address: Address, *, new: bool) -> None:
    """The address does not work: whoever knows the person may find another way."""
    if new:
        mark(address, Why.REFUSED)
    _mark_unsent(message_id, State.BOUNCED)
    enqueue(REROUTE, str(message_id), {"message": str(message_id)})


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
    wait = quiet.seconds_to_wait(message.template, message.channel, urgent="urgent" in payload)
    if wait or is_behind:
        raise Later(wait or BEHIND_ANOTHER)
    try:
        envelope = open_envelope(message)
    except KeyDestroyed:
        return Receipt(partial(_mark_unsent, message.pk, State.CANCELLED))
    return _hand_over(message, envelope)


def _hand_over(message: Message, envelope: Envelope) -> Receipt:
    address = Address(message.channel, envelope.to)
    if bounces(address):
        return Receipt(partial(_turn_away, message.pk, address, new=False))
    wording = wordings.sendable(
        wordings.place_of(message.template, message.language, message.channel)
    )
    outgoing, adapter = _outgoing(message, envelope, wording), adapter_for(message.channel)
    try:
        adapter.send(outgoing)
    except AddressRefused:
        return Receipt(partial(_turn_away, message.pk, address, new=True))
    except Exception:  # whatever the way out raised
        _mark_unsent(message.pk, State.FAILED)
        raise
    return Receipt(partial(_mark_sent, message.pk, wording), repeatable=adapter.repeatable)
