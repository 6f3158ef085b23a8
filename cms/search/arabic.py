"""Larkey's light10 stemmer for Arabic (SIGIR 2002; affixes only, no roots), a step at a time."""

from collections.abc import Iterator

ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
POSSESSIVES = ("تها", "تهم", "تنا", "تكم", "تي", "تك", "ته")  # on a word that ended in ة
OWNERS = ("كما", "هما", "نا", "كم", "هم", "هن", "ها", "ه", "ك")
BOUND = ("ب", "ل", "ك", "ف")


def stages(word: str) -> Iterator[str]:
    """A folded word with less and less on it; the last one is its light stem."""
    yield word
    yield (word := _without_prefixes(word))
    yield (word := _without_possessive(word))
    yield _without_suffixes(word)


def light(word: str) -> str:
    """The light stem of a folded word."""
    return list(stages(word))[-1]


def unowned(word: str) -> str:
    """The word without a pronoun of its owner («مساجدنا»); "" where none can be.

    As many words end so by nature, only a word that is known without it counts.
    """
    for ending in OWNERS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return ""


def unbound(word: str) -> str:
    """The word without a one-letter preposition («بمكة», «لحاج»); "" where none can be."""
    may = word[0] in BOUND and len(word) > 3 and not word.startswith(ARTICLES)
    return word[1:] if may else ""


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
