"""Many readers at once: as many requests as the server can answer, from a few open connections."""

import os
import selectors
import socket
import time
from dataclasses import dataclass

from .server import cpu_seconds

READERS, MOST = 8, 1 << 18


@dataclass(frozen=True)
class Flooded:
    """Answers a second, and CPU seconds of the server for each."""

    rate: float
    cpu: float


def pin(pid: int, core: int) -> None:
    """Keep a process and its threads on one core, where there are several."""
    cores = sorted(os.sched_getaffinity(0))
    for thread in os.listdir(f"/proc/{pid}/task"):
        os.sched_setaffinity(int(thread), {cores[core % len(cores)]})


def request(path: str, *, port: int, encoding: str = "gzip") -> bytes:
    """What every reader sends."""
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\n\r\n"
    return head.encode()


def answer_size(port: int, asked: bytes) -> int:
    """The bytes of one answer, which must be 200; raises RuntimeError."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as reader:
        reader.sendall(asked)
        got = reader.recv(MOST)
        head, _, body = got.partition(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0] or b"content-length: " not in head.lower():
            raise RuntimeError(f"the page answered {head[:200]!r}")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += reader.recv(MOST)
    return len(head) + 4 + length


def flood(pid: int, port: int, asked: bytes, seconds: float = 1.5) -> Flooded:
    """Ask from several connections, each again as soon as it is answered."""
    size, answered = answer_size(port, asked), 0
    readers = [socket.create_connection(("127.0.0.1", port)) for _ in range(READERS)]
    left = dict.fromkeys(readers, size)
    with selectors.DefaultSelector() as ready:
        for reader in readers:
            ready.register(reader, selectors.EVENT_READ)
            reader.sendall(asked)
        before, began = cpu_seconds(pid), time.monotonic()
        while time.monotonic() < began + seconds:
            for key, _event in ready.select(1):
                reader = key.fileobj
                left[reader] -= len(reader.recv(MOST))
                if left[reader] <= 0:
                    answered, left[reader] = answered + 1, size
                    reader.sendall(asked)
        spent, took = cpu_seconds(pid) - before, time.monotonic() - began
    for reader in readers:
        reader.close()
    return Flooded(answered / took, spent / max(answered, 1))
