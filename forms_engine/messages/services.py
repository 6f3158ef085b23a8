"""Queues, cancels, re-sends and erases messages; sending itself is the worker's (delivery.py)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from forms_engine.clock.time import now
from forms_engine.outbox.handlers import Payload
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import Due, cancel, enqueue_many, rerun
from forms_engine.prepared import Prepared, PreparedInsert, Slot
from forms_engine.vault.services import destroy_key, new_key

from .channels.local import forget
from .delivery import KIND
from .enums import UNSENT, State
from .envelope import close, open_envelope
from .errors import MissingContext, NotStopped, UnknownTemplate
from .models import Message
from .render import render, to_keep
from .types import Address, Rendered
from .wordings import language_for

__all__ = [
    "Address",
    "Rendered",
    "cancel_unsent",
    "erase",
    "queue_message",
    "render",
    "resend",
    "send_otherwise",
]
_ADD = PreparedInsert(Message)
_EARLIER = Prepared(lambda: Message.objects.filter(dedupe=Slot("dedupe", Message, "dedupe")))


def queue_message(
    *,
    template: str,
    language: str,
    address: Address,
    context: Mapping[str, str],
    about: str,
    dedupe: str,
    withheld: bool = False,
    urgent: bool = False,
    said: bool = False,
) -> Message:
    """Write the message and its job in the caller's transaction; `dedupe` makes it once.

    Values the template does not name are dropped. Without an address the row says SKIPPED;
    `withheld` keeps a row that is not sent, `urgent` knows no quiet hours.
    `said` where the values are said in `language` already: its text was there a moment ago.
    Raises UnknownTemplate, MissingContext, or the outbox's OutsideTransaction.
    """
    values = to_keep(template, address.channel, context)
    if earlier := _EARLIER.first(dedupe=dedupe):
        return earlier
    key, state = new_key(), _first_state(address, withheld=withheld)
    message = Message(
        about=about,
        template=template,
        language=language if said else language_for(template, language),
        channel=address.channel,
        dedupe=dedupe,
        state=state,
        key=key,
        sealed=close(key, address.to, values),
        created_at=now(),
    )
    _ADD.run(message)
    if state == State.QUEUED:
        payload: Payload = {"message": str(message.pk), **({"urgent": 1} if urgent else {})}
        enqueue_many(KIND, [Due(str(message.pk), payload, now())])
    return message


def _first_state(address: Address, *, withheld: bool) -> State:
    if not address.to:
        return State.SKIPPED
    return State.WITHHELD if withheld else State.QUEUED


def send_otherwise(message: Message, address: Address) -> Message | None:
    """The same message by another way, in the caller's transaction; None where it has no text."""
    context = open_envelope(message).context
    try:
        return queue_message(
            template=message.template,
            language=message.language,
            address=address,
            context=context,
            about=message.about,
            dedupe=f"{message.dedupe}:{address.channel}"[:160],
            said=True,
        )
    except (MissingContext, UnknownTemplate):
        return None


def _stop(message: Message) -> None:
    cancel(KIND, str(message.pk))
    Message.objects.filter(pk=message.pk, state__in=UNSENT).update(state=State.CANCELLED)


def cancel_unsent(about: str, *, since: datetime | None = None) -> int:
    """Stop what has not left yet, optionally only what was queued from `since` on; how many."""
    unsent = Message.objects.filter(about=about, state__in=UNSENT)
    if since is not None:
        unsent = unsent.filter(created_at__gte=since)
    with transaction.atomic():
        messages = list(unsent)
        for message in messages:
            _stop(message)
    return len(messages)


def resend(message: Message) -> Message:
    """Try a message again that was given up; raises NotStopped for any other."""
    with transaction.atomic():
        revived = Message.objects.filter(pk=message.pk, state=State.DEAD)
        if not revived.update(state=State.QUEUED):
            raise NotStopped(f"{message} was not given up.")
        rerun(Job.objects.get(kind=KIND, key=str(message.pk)))
    message.refresh_from_db()
    return message


def erase(message: Message) -> None:
    """Destroy address and text for good; unsent, it will not be sent. The row stays."""
    with transaction.atomic():
        _stop(message)
        destroy_key(message.key)
    forget(message.pk)


def withhold(messages: QuerySet[Message]) -> int:
    """Keep these unsent messages back for good, in the caller's transaction; how many."""
    held = list(messages.filter(state__in=UNSENT))
    for message in held:
        cancel(KIND, str(message.pk))
        Message.objects.filter(pk=message.pk, state__in=UNSENT).update(state=State.WITHHELD)
    return len(held)
