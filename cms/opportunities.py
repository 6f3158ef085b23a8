"""Coming volunteering opportunities, which cms may not read: the house registers who does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST = 3


@dataclass(frozen=True)
class Coming:
    """One opportunity in the words of the active language."""

    title: str
    url: str
    time: str
    meta: str


Provider = Callable[[int], Sequence[Coming]]
_providers: list[Provider] = []


def read_with(provider: Provider) -> None:
    """Register what gives the next ones, at most so many."""
    _providers[:] = [provider]


def coming() -> Sequence[Coming]:
    """The next three, in the active language."""
    return _providers[0](MOST) if _providers else ()
