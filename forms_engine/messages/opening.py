"""Lets a member of staff read one message; every reading is an event of its stream."""

from dataclasses import dataclass

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.staff.models import User

from . import wordings
from .envelope import open_envelope
from .models import Message
from .render import render
from .types import Rendered


@dataclass(frozen=True)
class Opened:
    """One message as its reader gets it."""

    to: str
    rendered: Rendered


def open_message(message: Message, *, by: User) -> Opened:
    """Address and text of one message; records that `by` read it. Raises KeyDestroyed."""
    envelope = open_envelope(message)
    place = wordings.place_of(message.template, message.language, message.channel)
    wording = message.wording if message.sent_at else wordings.sendable(place)
    text = render(
        message.template,
        message.language,
        message.channel,
        envelope.context,
        written=wordings.words(place, wording),
    )
    with transaction.atomic():
        record(message.about, "message.read", by=by, facts={"message": str(message.pk)})
    return Opened(envelope.to, text)
