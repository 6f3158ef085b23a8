"""What every way out must do; an SMS gateway is one more class with these two names."""

from typing import Protocol

from forms_engine.messages.types import Outgoing


class Adapter(Protocol):
    """Hands a message over or raises ChannelError; the same id may come twice after a crash."""

    repeatable: bool
    """True if handing the same id over again overwrites the first instead of doubling it."""

    def send(self, outgoing: Outgoing) -> None:
        """Return once the message is handed over; give up waiting within some seconds."""
