"""“Did you mean”: words that no page has, replaced by the nearest that one has."""

from difflib import get_close_matches

from django.db.models import QuerySet

from cms.models import SearchWord

from .stem import stem
from .words import words

MOST_WORDS = 8
MOST_COMPARED = 3_000  # known words with the same first letter
NEAR = 0.7  # difflib's ratio
REACH = 2  # letters by which the lengths may differ


def suggestion(query: str, language: str) -> str:
    """The query with its unknown words mended; "" where none is unknown or nothing is near."""
    asked = words(query)[:MOST_WORDS]
    by_stem = {word: stem(word, language) for word in asked}
    known = SearchWord.objects.filter(locale__language_code=language)
    found = set(known.filter(term__in=by_stem.values()).values_list("term", flat=True))
    unknown = [word for word, term in by_stem.items() if term not in found and len(term) > 2]
    mended = {word: _nearest(by_stem[word], known) for word in unknown}
    if not any(mended.values()):
        return ""
    return " ".join(mended.get(word) or word for word in asked)


def _nearest(term: str, known: QuerySet[SearchWord]) -> str:
    alike = dict(
        known.filter(term__startswith=term[0]).values_list("term", "shown")[:MOST_COMPARED]
    )
    near = [word for word in alike if abs(len(word) - len(term)) <= REACH]
    best = get_close_matches(term, near, n=1, cutoff=NEAR)
    return alike[best[0]] if best else ""
