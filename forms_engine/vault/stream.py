"""AES-256-GCM over a stream of any length: the STREAM construction, chunk by chunk.

A file is one version byte, 7 random bytes, and sealed chunks; each chunk's nonce holds its number
and whether it is the last, so chunks that are cut off, swapped or joined do not open.
"""

import secrets
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x02"
PREFIX_BYTES = 7
CHUNK = 64 * 1024
TAG_BYTES = 16


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def cut(pieces: Iterable[bytes], size: int) -> Iterator[tuple[bytes, bool]]:
    """`pieces` of any length as pieces of `size` bytes, each with whether it is the last."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) > size:
            yield bytes(held[:size]), False
            del held[:size]
    yield bytes(held), True


def close_stream(secret: bytes, pieces: Iterable[bytes], *, bound_to: str) -> Iterator[bytes]:
    """Encrypt `pieces` so that they open only with the same 32-byte `secret` and `bound_to`."""
    cipher, prefix = AESGCM(secret), secrets.token_bytes(PREFIX_BYTES)
    yield VERSION + prefix
    for number, (piece, last) in enumerate(cut(pieces, CHUNK)):
        yield cipher.encrypt(_nonce(prefix, number, last=last), piece, bound_to.encode())


def open_stream(secret: bytes, pieces: Iterable[bytes], *, bound_to: str) -> Iterator[bytes]:
    """What `close_stream` encrypted; raises InvalidTag at the first byte that is not as it was."""
    cipher, rest = AESGCM(secret), iter(pieces)
    held = b""
    while len(held) <= PREFIX_BYTES:
        if not (piece := next(rest, b"")):
            raise InvalidTag
        held += piece
    if held[:1] != VERSION:
        raise InvalidTag
    prefix, held = held[1 : PREFIX_BYTES + 1], held[PREFIX_BYTES + 1 :]
    for number, (sealed, last) in enumerate(cut(_joined(held, rest), CHUNK + TAG_BYTES)):
        yield cipher.decrypt(_nonce(prefix, number, last=last), sealed, bound_to.encode())


def _joined(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
