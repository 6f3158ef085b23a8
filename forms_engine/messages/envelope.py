"""The sealed half of a message: the address and the values of its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import seal, unseal

from .models import Message

LABEL = "message"


@dataclass(frozen=True)
class Envelope:
    """Who gets the message, and the values of its text."""

    to: str
    context: dict[str, str]


def close(key: DataKey, to: str, context: Mapping[str, str]) -> bytes:
    """Seal an address and a context under the message's own key."""
    return seal(key, {"to": to, "context": dict(context)}, label=LABEL)


def open_envelope(message: Message) -> Envelope:
    """Read them back; raises KeyDestroyed once the message is erased."""
    inside = cast(
        dict[str, dict[str, str]], unseal(message.key, bytes(message.sealed), label=LABEL)
    )
    return Envelope(to=cast(str, inside["to"]), context=inside["context"])
