"""Which entries hold the words of a query, best first, at a cost that common words do not raise."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from cms.models import SearchTerm

MOST_RESULTS = 40
LOOKED_AT = 1_000  # entries of one word, the weightiest first

Weights = dict[int, int]  # entry to weight


def ranked(terms: list[str], language: str) -> list[int]:
    """Keys of entries by how many terms they hold, then by weight.

    Half the terms is too few, unless nothing holds more.
    """
    rows = SearchTerm.objects.filter(locale__language_code=language)
    if len(terms) == 1:
        return list(_of(rows, terms[0], MOST_RESULTS))
    found = {term: _of(rows, term, LOOKED_AT) for term in terms}
    _complete(found, rows)
    held, score = Counter[int](), Counter[int]()
    for weights in found.values():
        held.update(weights.keys())
        score.update(weights)
    best = sorted(held, key=lambda entry: (-held[entry], -score[entry], entry))
    most = [entry for entry in best if held[entry] * 2 > len(terms)]
    return (most or [entry for entry in best if held[entry] * 2 == len(terms)])[:MOST_RESULTS]


def _of(rows: QuerySet[SearchTerm], term: str, most: int) -> Weights:
    weightiest = rows.filter(term=term).order_by("-weight", "entry")
    return dict(weightiest.values_list("entry", "weight")[:most])


def _complete(found: dict[str, Weights], rows: QuerySet[SearchTerm]) -> None:
    """A common word was not looked at everywhere: look where the rarer words are."""
    common = {term for term, weights in found.items() if len(weights) == LOOKED_AT}
    rarer: Iterable[int] = {
        entry for term, weights in found.items() if term not in common for entry in weights
    }
    if not (common and rarer):
        return
    more: defaultdict[str, Weights] = defaultdict(dict)
    there = rows.filter(term__in=common, entry__in=rarer)
    for term, entry, weight in there.values_list("term", "entry", "weight"):
        more[term][entry] = weight
    for term in common:
        found[term] |= more[term]
