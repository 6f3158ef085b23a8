"""The association's own guides, opened where they speak of the present step; cms gives them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True)
class Guide:
    """A published guide at the paragraph for a step: its title, the words, the address."""

    title: str
    text: str
    url: str


Provider = Callable[[Sequence[str], str, str], list[Guide]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Let `provider(slugs, step, language)` give the guides that are published."""
    _providers[:] = [provider]


def guides(slugs: Sequence[str], step: str) -> list[Guide]:
    """The guides among `slugs` that are published in the active language, in that order."""
    language = get_language() or "ar"
    return _providers[0](slugs, step, language) if _providers else []
