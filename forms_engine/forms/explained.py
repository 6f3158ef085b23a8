"""Frequent questions that belong to a step of a form: whoever publishes them tells them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Explained:
    """A question with its answer in plain words, parted by line breaks."""

    question: str
    answer: str


Provider = Callable[[str, str, str], Sequence[Explained]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Let `provider(code, step, language)` give what people ask at a step of a form."""
    _providers[:] = [provider]


def explained(code: str, step: str, language: str) -> Sequence[Explained]:
    """What people ask at this step, in the order of the editors; nothing where none is told."""
    return _providers[0](code, step, language) if _providers else ()
