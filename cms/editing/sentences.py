"""Long sentences in Arabic and in Latin letters."""

import re

MOST = 25  # words
END = re.compile(r"[.؟?!؛۔।]+(?=\s|$)|[\n\r]+")
TAIL = 5  # words that name a sentence


def long_sentences(text: str) -> list[tuple[str, int]]:
    """Each sentence longer than `MOST` words: how it begins, and how many words it has."""
    parts = (part.split() for part in END.split(text))
    return [(" ".join(words[:TAIL]), len(words)) for words in parts if len(words) > MOST]
