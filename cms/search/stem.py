"""Larkey's light10 stemmer for Arabic (SIGIR 2002; affixes only, no roots), and plural -s."""

from functools import cache

from .lexicon import FAMILIES

ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
POSSESSIVES = ("تها", "تهم", "تنا", "تكم", "تي", "تك", "ته")  # on a word that ended in ة
SEATS = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})  # hamza on any seat, or on none
BOUND = ("ب", "ل", "ك", "ف")


def stem(word: str) -> str:
    """The stem of a folded word, by which all its inflections are indexed and asked for."""
    if word in _lexicon():
        return _lexicon()[word]
    if not "\u0621" <= word[0] <= "\u06ff":
        return _english(word)
    light = _light(word)
    return _lexicon().get(light, light)


def unbound(word: str) -> str:
    """The stem without a one-letter preposition («بمكة», «لحاج»); "" where none can be."""
    if word[0] in BOUND and len(word) > 3 and not word.startswith(ARTICLES):
        return stem(word[1:])
    return ""


@cache
def _lexicon() -> dict[str, str]:
    """Each word of a family, and its light stem, to the family's first word."""
    table: dict[str, str] = {}
    for head, others in FAMILIES.items():
        for word in (head, *others.split()):
            plain = word.translate(SEATS)
            table[plain] = head
            table.setdefault(_light(plain), head)
    return table


def _light(word: str) -> str:
    return _without_suffixes(_without_possessive(_without_prefixes(word)))


def _without_possessive(word: str) -> str:
    for ending in POSSESSIVES:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _without_prefixes(word: str) -> str:
    if word.startswith("و") and len(word) > 3:
        word = word[1:]
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


def _without_suffixes(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
    return word


def _english(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
