"""Asks a virus scanner that listens (clamd's INSTREAM), where a deployment names one."""

import socket
import struct
from urllib.parse import urlsplit

from .findings import Bad

WAIT = 30.0
PIECE = 64 * 1024


class ScannerAway(Exception):
    """The scanner did not answer, or answered nonsense: the file is not scanned, so not clean."""


def ask(address: str, data: bytes) -> None:
    """Return for clean bytes; raises Bad("virus"), or ScannerAway. "" asks nobody."""
    if not address:
        return
    try:
        answer = _answer(address, data)
    except (OSError, ValueError):
        raise ScannerAway(address) from None
    if answer.endswith(b"FOUND"):
        raise Bad("virus")
    if not answer.endswith(b"OK"):
        raise ScannerAway(address)


def _answer(address: str, data: bytes) -> bytes:
    with _connected(address) as line:
        line.sendall(b"zINSTREAM\0")
        for at in range(0, len(data), PIECE):
            piece = data[at : at + PIECE]
            line.sendall(struct.pack("!L", len(piece)) + piece)
        line.sendall(struct.pack("!L", 0))
        with line.makefile("rb") as said:
            return said.read(4096).rstrip(b"\0\n")


def _connected(address: str) -> socket.socket:
    """A socket to `tcp://host:port` or `unix:///path`; raises OSError or ValueError."""
    parts = urlsplit(address)
    if parts.scheme == "tcp":
        return socket.create_connection((parts.hostname or "", parts.port or 3310), WAIT)
    if parts.scheme != "unix":
        raise ValueError(address)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(WAIT)
    try:
        line.connect(parts.path)
    except OSError:
        line.close()
        raise
    return line
