"""One stem for all forms of a word, in whichever of our languages it is written."""

from functools import cache
from pathlib import Path

import snowballstemmer

from forms_engine.forms.normalise import fold

from . import arabic
from .endings import ENDINGS, without_ending
from .lexicon import ENGLISH, FAMILIES

SEATS = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})  # hamza on any seat, or on none
# Persian and Urdu have endings of their own in the same letters.
SNOWBALL = {"en": "english", "fr": "french", "tr": "turkish", "id": "indonesian", "fa": "persian"}


def plain(word: str) -> str:
    """A word as it is compared: folded, without marks, hamza on no seat."""
    return fold(word).translate(SEATS)


@cache
def stem(word: str, language: str) -> str:
    """The stem of one word as typed, by which all its inflections are indexed and asked for."""
    folded = plain(word)
    if "\u0621" <= folded[0] <= "\u06ff" and language not in ("fa", "ur"):
        return _arabic(folded)
    families = _families()
    if folded in families:
        return families[folded]
    if language in ENDINGS:
        return without_ending(folded, language)
    stemmed = plain(_snowball(SNOWBALL.get(language, "english")).stemWord(word))
    return families.get(stemmed) or _shortened().get(stemmed, stemmed)


def unbound(word: str, language: str) -> str:
    """The stem without a one-letter preposition («بمكة», «لحاج»); "" where none can be."""
    rest = arabic.unbound(plain(word))
    return stem(rest, language) if rest else ""


def _arabic(folded: str) -> str:
    whole, short = _families(), _shortened()
    stages = list(arabic.stages(folded))
    known = [whole.get(form) or short.get(form) for form in stages]
    doubtful = (whole.get(form) for form in arabic.doubtful(folded))
    return next(filter(None, (*known, *doubtful)), stages[-1])


@cache
def _snowball(name: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(name)


def families() -> list[list[str]]:
    """The families of words, each a list of plain words; the first gives the stem."""
    lines = Path(__file__).with_name("plurals.txt").read_text(encoding="utf-8").splitlines()
    ours = [f"{head} {others}" for head, others in (FAMILIES | ENGLISH).items()]
    listed = [*ours, *(line for line in lines if line and not line.startswith("#"))]
    return [[plain(word) for word in line.split()] for line in listed]


@cache
def _families() -> dict[str, str]:
    """Each word of a family to its first word."""
    return {word: family[0] for family in families() for word in family}


@cache
def _shortened() -> dict[str, str]:
    """The stems of those words to the first word, where only one family has them."""
    short: dict[str, set[str]] = {}
    for word, head in _families().items():
        short.setdefault(_short(word), set()).add(head)
    return {word: heads.pop() for word, heads in short.items() if len(heads) == 1}


def _short(word: str) -> str:
    return plain(_snowball("english").stemWord(word)) if word.isascii() else arabic.light(word)
