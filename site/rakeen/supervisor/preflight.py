"""What must be true before anything starts; each failure is one clear sentence."""

import os
import socket
import sys
from pathlib import Path

OLDEST = (3, 11)


class NotReady(Exception):
    """Carries the one sentence that the person at the terminal needs."""


def check_python(version: tuple[int, int] = sys.version_info[:2]) -> None:
    """Raise NotReady on a Python older than 3.11."""
    if version < OLDEST:
        raise NotReady(f"Python 3.11 or newer is needed; this is {version[0]}.{version[1]}.")


def check_folder(folder: Path) -> None:
    """Raise NotReady unless `folder` can be made and written to."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise NotReady(f"The folder {folder} cannot be written to ({error.strerror}).") from error


def check_port(host: str, port: int) -> None:
    """Raise NotReady when another program listens on the port, or the port is no port."""
    if not 0 < port < 65536:
        raise NotReady(f"PORT={port} is not a port; choose one between 1 and 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise NotReady(
                f"Port {port} cannot be used ({error.strerror}); choose another with PORT=."
            ) from error


def port_from(text: str) -> int:
    """The port that PORT= names; NotReady when it is no number."""
    if not text.strip().isascii() or not text.strip().isdigit():
        raise NotReady(f"PORT={text} is not a port; choose one between 1 and 65535.")
    return int(text)
