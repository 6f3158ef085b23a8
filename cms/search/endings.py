"""Endings of the languages for which no stemmer is at hand: Urdu, Bengali, Hausa.

Written as folding leaves them (Urdu ی and ے are ي there); the longest that fits is taken off.
"""

ENDINGS = {
    "ur": ("يوں", "ياں", "وں", "يں", "ات", "ا", "ي", "ه"),
    "bn": (
        *("গুলোর", "গুলির", "গুলোতে", "গুলো", "গুলি", "দের", "েরা", "টির", "টি"),
        *("রা", "ের", "তে", "কে", "টা", "র", "ে", "ি", "ী"),
    ),
    "ha": ("anci", "ai", "oi", "una", "n", "r", "a", "i", "u", "o", "e"),
}
SHORTEST = 3  # letters that stay


def without_ending(word: str, language: str) -> str:
    """A folded word of a language in `ENDINGS` without its endings, of which two may follow."""
    return _without_one(_without_one(word, language), language)


def _without_one(word: str, language: str) -> str:
    for ending in sorted(ENDINGS[language], key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
