"""Writes the index: the entries and weighted stems of each live page."""

from collections import Counter
from collections.abc import Iterator

from django.db import transaction
from wagtail.models import Page

from cms.models import SearchEntry, SearchTerm, SearchWord
from cms.models.base import HousePage, SearchPart

from .stem import stem
from .words import index_stems, words

GUESS = 1  # weight of a stem that only stands if the first letter was a preposition
MOST_OF_ONE_WORD = 4  # a word repeated in running text counts this often at most


def update(page: Page) -> int:
    """Index a page anew; returns how many entries it has (none when it is not live)."""
    specific = page.specific
    with transaction.atomic():
        remove(page)
        if not (specific.live and isinstance(specific, HousePage)) or specific.alias_of_id:
            return 0
        entries = [_write(specific, part) for part in specific.search_parts()]
    return len(entries)


def remove(page: Page) -> None:
    """Forget a page."""
    SearchEntry.objects.filter(page_id=page.pk).delete()


def rebuild() -> int:
    """Index every live page of the site anew; returns the number of entries."""
    with transaction.atomic():
        SearchEntry.objects.all().delete()
        SearchWord.objects.all().delete()
        return sum(update(page) for page in _all_pages())


def weigh(part: SearchPart, language: str) -> Counter[str]:
    """The stems of a part and what each weighs."""
    weights: Counter[str] = Counter()
    for weight, text in part.texts:
        times: Counter[tuple[str, bool]] = Counter(index_stems(text, language))
        for (term, guess), count in times.items():
            weights[term] += (GUESS if guess else weight) * min(count, MOST_OF_ONE_WORD)
    return weights


def _all_pages() -> Iterator[Page]:
    yield from Page.objects.live().filter(depth__gt=1).specific().iterator()


def _write(page: Page, part: SearchPart) -> SearchEntry:
    language = page.locale.language_code
    entry = SearchEntry.objects.create(
        page_id=page.pk,
        anchor=part.anchor,
        locale_id=page.locale_id,
        title=part.title[:255],
        summary=part.summary,
    )
    SearchTerm.objects.bulk_create(
        SearchTerm(entry=entry, locale_id=page.locale_id, term=term, weight=weight)
        for term, weight in weigh(part, language).items()
    )
    learn(part, page.locale_id, language)
    return entry


def learn(part: SearchPart, locale_id: int, language: str) -> None:
    """Keep each word as people read it, to be suggested to whoever mistypes it."""
    shown = {stem(word, language): word for _weight, text in part.texts for word in words(text)}
    SearchWord.objects.bulk_create(
        (SearchWord(locale_id=locale_id, term=term, shown=word) for term, word in shown.items()),
        ignore_conflicts=True,
    )
