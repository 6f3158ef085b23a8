"""Reads the index: the entries that hold the words of a query, best first."""

from dataclasses import dataclass

from wagtail.models import Page

from cms.addresses import address
from cms.models import SearchEntry
from cms.privacy import visible

from .ranking import ranked
from .words import stems

LONGEST_QUERY = 200  # characters; the rest of a longer query is left unread
MOST_TERMS = 8


@dataclass(frozen=True)
class Result:
    """One line of the answer."""

    title: str
    summary: str
    url: str


def find(query: str, language: str) -> list[Result]:
    """Entries with most of the query's words, those with all first; public live pages only."""
    terms = stems(query[:LONGEST_QUERY], language)[:MOST_TERMS]
    if not terms:
        return []
    best = ranked(terms, language)
    public = visible(Page.objects.all())
    entries = SearchEntry.objects.filter(pk__in=best, page__in=public).select_related("page")
    by_key = {entry.pk: entry for entry in entries}
    return [_result(by_key[key]) for key in best if key in by_key]


def _result(entry: SearchEntry) -> Result:
    anchor = f"#{entry.anchor}" if entry.anchor else ""
    return Result(entry.title, entry.summary, f"{address(entry.page)}{anchor}")
