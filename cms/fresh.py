"""What an answer was made from, as tags, so that a change drops exactly the answers it touches.

A reader says what it reads: `with explained("page:…"):`. What nobody explained is answered for by
its tables (`table:cms_servicepage`), which is coarser and just as safe. How a change names its tags
and how other processes hear of it is the composition root's affair.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import lru_cache
from itertools import count
from time import monotonic
from typing import Any, Generic, TypeVar

from django.db import connection
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localtime

ALL = "all"  # every answer depends on it
PAGES = "wagtailcore_page"
NARROWER = {"wagtailcore_pageviewrestriction", "wagtailcore_site"}
K = TypeVar("K")
V = TypeVar("V")
_TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')


@dataclass
class Noted:
    """The tags of one answer and how many seconds it may be kept at most."""

    tags: set[str] = field(default_factory=lambda: {ALL})
    seconds: float = field(default_factory=lambda: _rest_of_the_day())
    started: int = 0
    since: float = field(default_factory=monotonic)
    explained: bool = False

    def absorb(self, other: "Noted") -> None:
        """This answer contains what the other was made for, which may be older."""
        self.tags |= other.tags
        left = other.since + other.seconds - self.since
        self.seconds = min(self.seconds, other.seconds, left)


def _rest_of_the_day() -> float:
    """Seasons, dates and openings turn at midnight, and nothing that is kept outlives it."""
    moment = localtime()
    midnight = datetime.combine(moment.date() + timedelta(days=1), time(), moment.tzinfo)
    return (midnight - moment).total_seconds()


_noted: ContextVar[Noted | None] = ContextVar("noted", default=None)
_moments = count(1)
_heard: dict[str, int] = {}


def hear(tags: set[str]) -> None:
    """These changed, here or in another process: nothing that was read earlier is kept."""
    moment = next(_moments)
    _heard.update(dict.fromkeys(tags, moment), **{"": moment})


def forget_everything() -> None:
    """For tests that empty the database under a running process."""
    hear({ALL})


def moment() -> int:
    """The number of the last change that this process heard of."""
    return _heard.get("", 0)


def is_fresh(noted: Noted) -> bool:
    """Whether its time is not over, and nothing of it was touched since it began to be made."""
    return monotonic() < noted.since + noted.seconds and all(
        _heard.get(tag, 0) <= noted.started for tag in noted.tags
    )


@contextmanager
def noting() -> Iterator[Noted]:
    """Note what is read until the end of the block, for whoever keeps the answer."""
    noted = Noted(started=moment())
    around = _noted.get()
    token = _noted.set(noted)
    try:
        with connection.execute_wrapper(_watch):
            yield noted
    finally:
        _noted.reset(token)
        if around is not None:
            around.absorb(noted)


@contextmanager
def explained(*tags: str) -> Iterator[None]:
    """What is read in the block changes only when one of these tags is touched."""
    noted = _noted.get()
    if noted is None:
        yield
        return
    before, noted.explained = noted.explained, True
    noted.tags.update(tags)
    try:
        yield
    finally:
        noted.explained = before


def shows(*tags: str) -> None:
    """The answer shows what these tags stand for."""
    with explained(*tags):
        pass


def lasts(seconds: float) -> None:
    """The answer is true for so long only, whatever changes."""
    if (noted := _noted.get()) is not None:
        noted.seconds = min(noted.seconds, seconds)


def shared(make: Callable[[], HttpResponse], *, query: tuple[str, ...] = ()) -> HttpResponse:
    """Make an answer that is the same for everybody, and note on it what it was made from.

    It may then be kept for whoever asks the same address, with no other parameters than `query`.
    """
    with noting() as noted:
        response = make()
        if hasattr(response, "render"):
            response = response.render()
    response.noted, response.query = noted, query  # type: ignore[attr-defined]
    return response


def noted_on(response: HttpResponseBase) -> Noted | None:
    """What `shared` noted, if the answer came from there."""
    return getattr(response, "noted", None)


class Kept(Generic[K, V]):
    """What was read once and holds until this process hears of a change that touches it.

    What is read inside a transaction is not kept: its own changes may be rolled back, and those
    of others may be hidden from it.
    """

    def __init__(self) -> None:
        self._kept: dict[K, tuple[V, Noted]] = {}

    def get(self, key: K, read: Callable[[], V]) -> V:
        """What is kept for `key`, else what `read` finds."""
        return self.get_many([key], lambda _missing: {key: read()})[key]

    def get_many(self, keys: Iterable[K], read: Callable[[list[K]], dict[K, V]]) -> dict[K, V]:
        """The same for several keys; `read` is asked once, for those that are missing."""
        wanted, around = list(keys), _noted.get()
        kept = {key: self._kept[key] for key in wanted if key in self._kept}
        known = {key: found for key, found in kept.items() if is_fresh(found[1])}
        if around is not None:
            for _value, noted in known.values():
                around.absorb(noted)
        found = {key: value for key, (value, _noted_then) in known.items()}
        if missing := [key for key in wanted if key not in found]:
            with noting() as noted:
                read_now = read(missing)
            if not _in_transaction():
                self._kept.update({key: (value, noted) for key, value in read_now.items()})
            found |= read_now
        return found


def _in_transaction() -> bool:
    """A test's own, which is never committed, does not count, as Django has it for `durable`."""
    return connection.in_atomic_block and not connection.atomic_blocks[-1]._from_testcase


@lru_cache(maxsize=4096)
def tables(sql: str) -> frozenset[str]:
    """The tables a statement reads; pages joined to a narrower table are answered for by that."""
    named = set(_TABLE.findall(sql))
    if any(name.endswith("page") or name in NARROWER for name in named - {PAGES}):
        named.discard(PAGES)
    return frozenset(f"table:{name}" for name in named)


def _watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:  # Any: Django's wrappers
    noted = _noted.get()
    if noted is not None and not noted.explained:
        noted.tags |= tables(sql)
    return execute(sql, *rest)
