"""Opens and closes what is personal in this room's rows, each under the key of its case."""

from collections.abc import Mapping

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts, open_words, seal_facts, seal_words

NOTES, CALL, LETTER, SOCIAL, NEED = (
    "interview.notes",
    "call",
    "letter",
    "social",
    "told",
)
Sealed = bytes | memoryview | None


def close_words(case: Case, words: str, *, label: str) -> bytes:
    """Close free words."""
    return seal_words(case, words, label=f"reception.{label}")


def read_words(case: Case, data: Sealed, *, label: str) -> str:
    """The words, or "" where there are none; raises KeyDestroyed."""
    return open_words(case, data, label=f"reception.{label}")


def close_facts(case: Case, facts: Mapping[str, str], *, label: str) -> bytes:
    """Close a flat mapping."""
    return seal_facts(case, facts, label=f"reception.{label}")


def read_facts(case: Case, data: Sealed, *, label: str) -> dict[str, str]:
    """The mapping, or an empty one; raises KeyDestroyed."""
    return open_facts(case, data, label=f"reception.{label}")
