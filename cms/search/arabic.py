"""Larkey's light10 stemmer for Arabic (SIGIR 2002; affixes only, no roots), a step at a time."""

from collections.abc import Iterator

ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# On a word that ended in ة: owners, and the dual.
POSSESSIVES = ("تها", "تهم", "تنا", "تكم", "تين", "تان", "تي", "تك", "ته")
OWNERS = ("كما", "هما", "نا", "كم", "هم", "هن", "ها", "ه", "ك")
DUAL = ("ين", "ان")
LONG_OWNERS = ("نا", "كم", "هم", "هن")
BOUND = ("ب", "ل", "ك", "ف")


def stages(word: str) -> Iterator[str]:
    """A folded word with less and less on it; the last one is its light stem."""
    yield word
    yield (word := _without_prefixes(word))
    yield (word := _without_possessive(word))
    yield (word := _without_owner(word))
    yield _without_suffixes(word)


def light(word: str) -> str:
    """The light stem of a folded word."""
    return list(stages(word))[-1]


def doubtful(word: str) -> Iterator[str]:
    """Forms that the word may be one of, which count only where they are known words.

    A first «و» that is a letter of the word («وثيقتين»); a pronoun of the owner after a short
    word («بيتنا»), before which ة is written ت («قصتنا»).
    """
    for form in (word, _without_prefixes(word)):
        yield (short := _without_possessive(form))
        yield from (bare := _without_suffixes(short), f"{bare}ه")
        for ending in (*OWNERS, *DUAL):
            if form.endswith(ending) and len(form) - len(ending) >= 2:
                yield (owned := form[: -len(ending)])
                yield owned.removesuffix("ت") + "ه"


def unbound(word: str) -> str:
    """The word without a one-letter preposition («بمكة», «لحاج»); "" where none can be."""
    may = word[0] in BOUND and len(word) > 3 and not word.startswith(ARTICLES)
    return word[1:] if may else ""


def _without_possessive(word: str) -> str:
    for ending in POSSESSIVES:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and not rest.endswith("ا"):  # «بطاقاتنا» ends in ات
            return rest
    return word


def _without_owner(word: str) -> str:
    for ending in LONG_OWNERS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
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
