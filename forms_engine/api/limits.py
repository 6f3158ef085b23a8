"""How often a client may start, come back and track.

The pages count the same tries in a table of the public room, which this room may not import; the
composition root connects them, so that a guess counts once, wherever it was made.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import ngettext

from .problems import Problem


class TooManyTries(Exception):
    """Raised by a counter at the first try over its limit."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


@dataclass(frozen=True)
class Counters:
    """Each counts one try or raises TooManyTries; `tracked` and `resumed` drop earlier slips."""

    start: Callable[[HttpRequest], None]
    track: Callable[[HttpRequest, str], None]
    tracked: Callable[[HttpRequest, str], None]
    resume: Callable[[HttpRequest, str], None]
    resumed: Callable[[HttpRequest, str, UUID], None]
    call: Callable[[HttpRequest, str], None]
    file: Callable[[UUID], None]


_connected: list[Counters] = []


def connect(counters: Counters) -> None:
    """Count with these from now on."""
    _connected[:] = [counters]


def counters() -> Counters:
    """What the composition root connected; IndexError where it did not."""
    return _connected[0]


def too_many(refusal: TooManyTries) -> Problem:
    """429 with Retry-After in seconds."""
    minutes = -(-refusal.seconds // 60)
    detail = ngettext(
        "Try again in %(minutes)d minute.", "Try again in %(minutes)d minutes.", minutes
    )
    headers = {"Retry-After": str(refusal.seconds)}
    return Problem(429, "too-many", detail % {"minutes": minutes}, headers=headers)
