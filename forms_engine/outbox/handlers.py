"""Who acts on which kind of job; higher rooms register here from AppConfig.ready()."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Payload: TypeAlias = Mapping[str, str | int]


@dataclass(frozen=True)
class Receipt:
    """What an outside handler leaves behind, written in the transaction that marks the job done.

    `repeatable` says that doing the act again would overwrite rather than double it, so the
    mark may wait for the others of its batch.
    """

    write: Callable[[], None]
    repeatable: bool = False


Act: TypeAlias = Callable[[Payload], Receipt | None]
Hook: TypeAlias = Callable[[Payload], None]


@dataclass(frozen=True)
class Handler:
    """One kind's act, and what to write when its job dies."""

    act: Act
    outside: bool
    on_dead: Hook | None


registry: dict[str, Handler] = {}
before_each_batch: list[Callable[[], None]] = []
"""Called when jobs were claimed and before the first is acted on; what wrote them is committed."""


def handler(
    kind: str, *, outside: bool = False, on_dead: Hook | None = None
) -> Callable[[Act], Act]:
    """Register the act of `kind`.

    By default the act and the done mark commit together: exactly once in the database.
    With `outside` the act runs in no transaction and the mark follows: at least once.
    `on_dead` runs in the transaction that marks the job dead.
    """

    def register(act: Act) -> Act:
        registry[kind] = Handler(act, outside, on_dead)
        return act

    return register
