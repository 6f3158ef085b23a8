"""A message that was sent and came back hours later: the address is left, another way taken."""

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.outbox.services import enqueue
from forms_engine.staff.models import User

from .bounces import mark
from .delivery import REROUTE
from .enums import State, Why
from .envelope import open_envelope
from .errors import NotSent
from .models import Message
from .types import Address


def came_back(message: Message, *, by: User | None) -> None:
    """Mark the address and send the message by another way; `by` None is the service's report.

    Raises NotSent, also for what came back before, or KeyDestroyed.
    """
    address = Address(message.channel, open_envelope(message).to)
    with transaction.atomic():
        sent = Message.objects.filter(pk=message.pk, state=State.SENT)
        if not sent.update(state=State.BOUNCED, sent_at=None):
            raise NotSent(f"{message} was not sent.")
        mark(address, Why.STAFF if by else Why.REPORTED)
        record(message.about, "message.back", by=by, facts={"message": str(message.pk)})
        enqueue(REROUTE, str(message.pk), {"message": str(message.pk)})
