"""AES-256-GCM with a random nonce: one version byte, 12 bytes of nonce, ciphertext and tag."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
NONCE_BYTES = 12


def close(cipher: AESGCM, plain: bytes, *, bound_to: str) -> bytes:
    """Encrypt `plain` so that it opens only with the same `bound_to`."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + nonce + cipher.encrypt(nonce, plain, VERSION + bound_to.encode())


def open_box(cipher: AESGCM, data: bytes, *, bound_to: str) -> bytes:
    """Decrypt what `close` made; raises InvalidTag for anything else."""
    if data[:1] != VERSION or len(data) <= NONCE_BYTES:
        raise InvalidTag
    nonce, rest = data[1 : NONCE_BYTES + 1], data[NONCE_BYTES + 1 :]
    return cipher.decrypt(nonce, rest, VERSION + bound_to.encode())
