"""What the lines about reading share: which pages are read, and servers on one core."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from . import scratch
from .client import Client
from .flood import Flooded, pin
from .server import family, free_port, serving

PAGE, LIST, HOME = "/ar/volunteering/", "/ar/services/", "/ar/"
UNKEPT = {"RAKEEN_PAGE_CACHE": "0"}
ROUNDS = 7
Rounds = list[tuple[Flooded, Flooded]]


def on_core(pid: int, core: int) -> None:
    """Keep a server and its children there."""
    for member in family(pid):
        pin(member, core)


@contextmanager
def alone_on_the_other_core() -> Iterator[None]:
    """Whoever asks does not take the server's time."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {sorted(before)[-1]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def house(**given: str) -> Iterator[tuple[int, int]]:
    """A serving house: its process and its port."""
    port = free_port()
    with serving("rakeen.wsgi:application", port, scratch.environment() | given) as pid:
        yield pid, port


@contextmanager
def folder() -> Iterator[Path]:
    """Of the bench's own, which nginx may read."""
    with tempfile.TemporaryDirectory(prefix="rakeen-nginx-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


def page_of(port: int, path: str = PAGE) -> tuple[dict[str, str], str]:
    """Headers and text of a page, which must be there; raises RuntimeError."""
    answer, text = Client(port).send("GET", path)
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return dict(answer.headers.items()), text


def told(rounds: Rounds) -> tuple[float, str]:
    """How much CPU the reference needs for each of ours, and both ways of seeing it."""
    cpu = [median(one.cpu for one in side) for side in zip(*rounds, strict=True)]
    rate = [median(one.rate for one in side) for side in zip(*rounds, strict=True)]
    seen = f"{cpu[0] * 1e6:.0f} against {cpu[1] * 1e6:.0f} µs of CPU"
    return cpu[1] / cpu[0], f"{seen}; {rate[0]:.0f} against {rate[1]:.0f} a second"
