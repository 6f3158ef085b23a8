"""What this room refuses; every message is safe to log and names no person."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.functional import Promise

if TYPE_CHECKING:
    from .completeness import Gap

Words = str | Promise


class CaseworkError(Exception):
    """The parent of every refusal of this room; `field` names where it belongs in a form."""

    def __init__(self, words: Words, *, field: str = "") -> None:
        super().__init__("casework refused")
        self.words = words
        self.field = field


class Incomplete(CaseworkError):
    """The data cannot be confirmed while these are missing."""

    def __init__(self, words: Words, gaps: "Sequence[Gap]") -> None:
        super().__init__(words)
        self.gaps = list(gaps)
