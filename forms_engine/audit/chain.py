"""The digest of an event: SHA-256 over its canonical bytes and the digest before it."""

import hashlib
import json
from datetime import UTC

from .models import Event


def canonical(event: Event) -> bytes:
    """Every field that counts, as sorted compact JSON; ciphertext goes in by its hash."""
    sealed = None if event.sealed is None else hashlib.sha256(bytes(event.sealed)).hexdigest()
    body = {
        "stream": event.stream,
        "number": event.number,
        "action": event.action,
        "by": event.by_id,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "facts": event.facts,
        "sealed": sealed,
        "previous": event.previous,
    }
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def digest(event: Event) -> str:
    """64 hex digits."""
    return hashlib.sha256(canonical(event)).hexdigest()
