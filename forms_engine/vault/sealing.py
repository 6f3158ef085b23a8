"""Seals JSON values under a data key; the label ties a value to the place it was sealed for."""

import json
from typing import cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from . import ring
from .box import close, open_box
from .errors import KeyDestroyed, Tampered
from .models import DataKey
from .types import JSON


def _cipher(key: DataKey) -> AESGCM:
    """The key's cipher; one that was unwrapped once stays with its row's own object."""
    if key.wrapped is None:
        raise KeyDestroyed(f"The data key {key.pk} was destroyed.")
    state = (key.ring, key.wrapped, settings.RAKEEN_DATA_KEYS)
    before, cipher = getattr(key, "_unwrapped", (None, None))
    if cipher is None or before != state:
        cipher = AESGCM(ring.unwrap(bytes(key.wrapped), ring_id=key.ring, owner=key.pk))
        key._unwrapped = state, cipher  # type: ignore[attr-defined]  # beside the row's columns
    return cipher


def seal(key: DataKey, value: JSON, *, label: str) -> bytes:
    """Encrypt `value` (AES-256-GCM, bound to `label` and the key's id); raises KeyDestroyed."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return close(_cipher(key), text.encode("utf-8", "surrogatepass"), bound_to=f"{key.pk}:{label}")


def unseal(key: DataKey, data: bytes, *, label: str) -> JSON:
    """The value sealed with the same key and label; raises KeyDestroyed or Tampered."""
    cipher = _cipher(key)
    try:
        plain = open_box(cipher, bytes(data), bound_to=f"{key.pk}:{label}")
    except InvalidTag:
        raise Tampered(f"Bytes under the data key {key.pk} do not open as {label!r}.") from None
    return cast(JSON, json.loads(plain.decode("utf-8", "surrogatepass")))
