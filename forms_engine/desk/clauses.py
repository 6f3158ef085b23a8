"""The text of the policy clauses that acts rest on; who publishes the policy gives it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True)
class Clause:
    """A clause as it is published: its words and the address of its anchor."""

    text: str
    url: str


Provider = Callable[[list[str], str], dict[str, Clause]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Let `provider(numbers, language)` give clauses by their numbers, such as "L52"."""
    _providers[:] = [provider]


def clauses(numbers: Iterable[str]) -> dict[str, Clause]:
    """The published clauses among `numbers` in the active language, asked for all at once.

    A number that is missing here is shown alone.
    """
    wanted = sorted(set(numbers))
    language = get_language() or "ar"
    return _providers[0](wanted, language) if _providers and wanted else {}
