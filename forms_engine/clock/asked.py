"""What the database was asked in a request, so that it is asked once until the request's end."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from asgiref.local import Local

V = TypeVar("V")
_held = Local()


def open_request(**kwargs: object) -> None:
    """From here to the request's end every key is read once."""
    _held.answers = {}


def close_request(**kwargs: object) -> None:
    """The next request reads anew."""
    if hasattr(_held, "answers"):
        del _held.answers


def once(key: Hashable, read: Callable[[], V]) -> V:
    """What `read` finds, asked once in a request; outside of one it is asked each time."""
    answers: dict[Hashable, Any] | None = getattr(_held, "answers", None)  # each key has its type
    if answers is None:
        return read()
    if key not in answers:
        answers[key] = read()
    return answers[key]


def forget() -> None:
    """Read everything anew: whoever changes a row that is asked for once says so."""
    if hasattr(_held, "answers"):
        _held.answers = {}
