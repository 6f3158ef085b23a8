"""From text to the stems that are indexed and asked for."""

import re
from collections.abc import Iterator
from functools import partial
from unicodedata import normalize

from forms_engine.forms.normalise import strip_invisible

from .lexicon import STOP_WORDS
from .stem import plain, stem, unbound

# Vowel signs of Bengali and marks of Arabic are no letters to Python; they do not part a word.
WORD = re.compile(r"(?:[^\W_]|[\u0640\u064b-\u065f\u0670\u0981-\u0983\u09bc-\u09cd\u09d7\u200c])+")
LONGEST = 40


def words(text: str) -> list[str]:
    """The words of a text as typed, in small letters, without those too common to mean anything."""
    small = normalize("NFC", strip_invisible(text)).casefold()
    found = (word[:LONGEST] for word in WORD.findall(small))
    return [word for word in found if (bare := plain(word)) and bare not in STOP_WORDS]


def stems(text: str, language: str) -> list[str]:
    """What a query asks for: one stem a word, each once, in order."""
    return list(dict.fromkeys(map(partial(stem, language=language), words(text))))


def index_stems(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """What a text is found by: each stem, and whether it is only a guess.

    Guesses: a bound preposition; and a word typed without its marks (ş, è, ı), as many type it.
    """
    for word in words(text):
        first = stem(word, language)
        yield first, False
        for other in {unbound(word, language), stem(plain(word), language)} - {first, ""}:
            yield other, True
