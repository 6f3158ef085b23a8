"""The site's search as data."""

from typing import Any

from django.http import HttpRequest
from wagtail.api.v2.utils import BadRequestError

from cms.links import absolute
from cms.search.find import LONGEST_QUERY, find
from cms.search.missing import missed
from cms.search.suggest import suggestion


def search(request: HttpRequest, language: str) -> dict[str, Any]:  # Any: JSON
    """Results for `?q=`, best first, and what was meant where a word is unknown."""
    if "q" not in request.GET:
        raise BadRequestError("Say what to search for, such as ?q=hajj.")
    query = request.GET["q"][:LONGEST_QUERY].strip()
    found = find(query, language) if query else []
    if query and not found:
        missed(query, language)
    items = [
        {"title": one.title, "summary": one.summary, "html_url": absolute(one.url)} for one in found
    ]
    return {
        "query": query,
        "suggestion": suggestion(query, language) if query else "",
        "meta": {"total_count": len(items)},
        "items": items,
    }
