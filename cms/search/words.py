"""From text to the stems that are indexed and asked for."""

import re
from collections.abc import Iterator

from forms_engine.forms.normalise import fold

from .lexicon import STOP_WORDS
from .stem import SEATS, stem, unbound

WORD = re.compile(r"[^\W_]+")
LONGEST = 40


def words(text: str) -> list[str]:
    """The folded words of a text, without those too common to mean anything."""
    found = (word.translate(SEATS)[:LONGEST] for word in WORD.findall(fold(text)))
    return [word for word in found if word and word not in STOP_WORDS]


def stems(text: str) -> list[str]:
    """What a query asks for: one stem a word, each once, in order."""
    return list(dict.fromkeys(stem(word) for word in words(text)))


def index_stems(text: str) -> Iterator[tuple[str, bool]]:
    """What a text is found by: each stem, and whether it is only a guess at a bound preposition."""
    for word in words(text):
        first = stem(word)
        yield first, False
        if (other := unbound(word)) and other != first:
            yield other, True
