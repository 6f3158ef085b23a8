"""The local outbox: one readable file per message, until real channels are configured."""

import os
from pathlib import Path
from uuid import UUID

from django.conf import settings

from forms_engine.messages.errors import ChannelError
from forms_engine.messages.types import Outgoing

OWNER_ONLY = 0o600


def folder(channel: str) -> Path:
    """Where the files of a channel are."""
    return Path(settings.RAKEEN_VAR) / "outbox" / channel


def forget(message_id: UUID) -> None:
    """Remove the file of a message, if there is one."""
    for channel in ("email", "sms", "whatsapp"):
        (folder(channel) / f"{message_id}.txt").unlink(missing_ok=True)


def _written(outgoing: Outgoing) -> str:
    head = {"To": outgoing.to, "Language": outgoing.language, "Subject": outgoing.subject}
    lines = [f"{name}: {value}" for name, value in head.items() if value]
    return "\n".join([*lines, "", outgoing.body, ""])


class LocalFiles:
    """Writes `<message id>.txt` in one step, so a repeat overwrites and nobody reads a half."""

    repeatable = True

    def __init__(self, channel: str) -> None:
        self.channel = channel

    def send(self, outgoing: Outgoing) -> None:
        """Write the file, readable by its owner only; raises ChannelError when it cannot."""
        place = folder(self.channel)
        draft = place / f".{outgoing.id}.{os.getpid()}"
        try:
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
            with open(handle, "w", encoding="utf-8") as file:
                file.write(_written(outgoing))
            draft.replace(place / f"{outgoing.id}.txt")
        except OSError as error:
            raise ChannelError(f"local outbox: {type(error).__name__}") from None
