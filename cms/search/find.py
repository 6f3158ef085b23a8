"""Reads the index: the entries that hold the words of a query, best first."""

from dataclasses import dataclass

from django.db.models import Count, Sum
from wagtail.models import Page

from cms.addresses import address
from cms.models import SearchEntry, SearchTerm
from cms.privacy import visible

from .words import stems

LONGEST_QUERY = 200  # characters; the rest of a longer query is left unread
MOST_TERMS = 8
MOST_RESULTS = 40


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
    ranked = _ranked(terms, language)
    public = visible(Page.objects.all())
    entries = SearchEntry.objects.filter(pk__in=ranked, page__in=public).select_related("page")
    by_key = {entry.pk: entry for entry in entries}
    return [_result(by_key[key]) for key in ranked if key in by_key]


def _ranked(terms: list[str], language: str) -> list[int]:
    """Keys of entries by how many terms they hold, then by weight.

    Half the terms is too few, unless nothing holds more.
    """
    rows = (
        SearchTerm.objects.filter(locale__language_code=language, term__in=terms)
        .values("entry")
        .annotate(held=Count("term"), score=Sum("weight"))
        .order_by("-held", "-score", "entry")[:MOST_RESULTS]
    )
    most = [row["entry"] for row in rows if row["held"] * 2 > len(terms)]
    return most or [row["entry"] for row in rows if row["held"] * 2 == len(terms)]


def _result(entry: SearchEntry) -> Result:
    anchor = f"#{entry.anchor}" if entry.anchor else ""
    return Result(entry.title, entry.summary, f"{address(entry.page)}{anchor}")
