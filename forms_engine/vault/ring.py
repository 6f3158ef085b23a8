"""The key ring: 256-bit keys with ids from RAKEEN_DATA_KEYS; the first one wraps what is new."""

from base64 import b64decode
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .box import close, open_box
from .errors import UnknownRingKey, VaultError


@lru_cache(maxsize=4)
def _parse(text: str) -> dict[str, AESGCM]:
    """Read `id:base64,id2:base64`; the order is kept."""
    ring = {}
    for part in text.split(","):
        name, _, encoded = part.strip().partition(":")
        try:
            ring[name] = AESGCM(b64decode(encoded, validate=True))
        except ValueError:
            raise ImproperlyConfigured(
                f"RAKEEN_DATA_KEYS: the key {name!r} is not 32 bytes in base64."
            ) from None
    return ring


def _ring() -> dict[str, AESGCM]:
    return _parse(settings.RAKEEN_DATA_KEYS)


def current_id() -> str:
    """The id of the ring key that wraps new data keys."""
    return next(iter(_ring()))


def wrap(secret: bytes, *, owner: UUID) -> tuple[str, bytes]:
    """Wrap a data key under the current ring key: (ring id, wrapped bytes)."""
    ring_id = current_id()
    return ring_id, close(_ring()[ring_id], secret, bound_to=f"{ring_id}:{owner}")


def unwrap(wrapped: bytes, *, ring_id: str, owner: UUID) -> bytes:
    """The data key's secret; raises UnknownRingKey, or VaultError if it was tampered with."""
    ring = _ring()
    if ring_id not in ring:
        raise UnknownRingKey(f"The ring key {ring_id!r} is not in RAKEEN_DATA_KEYS.")
    try:
        return open_box(ring[ring_id], wrapped, bound_to=f"{ring_id}:{owner}")
    except InvalidTag:
        raise VaultError(f"The data key {owner} does not open with ring key {ring_id!r}.") from None
