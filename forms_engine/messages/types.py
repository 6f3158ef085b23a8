"""The plain values that pass between the messages room and its callers and channels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class Address:
    """Where a message goes: `channel` is "email" or "sms", `to` an address or an E.164 number."""

    channel: str
    to: str


@dataclass(frozen=True)
class Rendered:
    """What a person will read; a text message has no subject."""

    subject: str
    body: str


@dataclass(frozen=True)
class Outgoing:
    """One message on its way out; the same `id` again means the same message again.

    `template` and `values` are for services that keep approved texts of their own.
    """

    id: UUID
    to: str
    language: str
    subject: str
    body: str
    template: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
