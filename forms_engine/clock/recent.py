"""What the database said a moment ago, kept in the process for rows that hardly ever change."""

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from django.db import connection

SECONDS = 5
K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Answers for at most SECONDS without asking again; whoever changes a row calls `forget`.

    Inside a transaction nothing is kept: it may be rolled back. Neither is what was forgotten
    while it was being read. Another process learns of a change when its own seconds are over.
    """

    def __init__(self) -> None:
        self._kept: dict[K, tuple[float, V]] = {}
        self._forgotten = 0
        _all.append(self)

    def get(self, key: K, read: Callable[[], V]) -> V:
        """What is kept for `key`, else what `read` finds."""
        until, value = self._kept.get(key, (0.0, None))
        if monotonic() < until:
            return value  # type: ignore[return-value]  # a kept value is a V
        before, found = self._forgotten, read()
        if before == self._forgotten and not connection.in_atomic_block:
            self._kept[key] = (monotonic() + SECONDS, found)
        return found

    def keep(self, key: K, value: V) -> None:
        """Answer `value` for `key` until somebody forgets it."""
        self._kept[key] = (float("inf"), value)

    def forget(self) -> None:
        """Ask again from now on."""
        self._forgotten += 1
        self._kept.clear()


_all: list[Recent] = []  # type: ignore[type-arg]  # of any keys and values


def forget_everything() -> None:
    """For tests that empty the database under a running process."""
    for one in _all:
        one.forget()
