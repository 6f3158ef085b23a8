"""The few public views that are not pages: search, site map and robots."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from .blocks.keys import KEY_PATTERN
from .feeds import NewsFeed, PolicyFeed
from .links import absolute, acts, named
from .navigation import top_tasks
from .search.find import LONGEST_QUERY, find
from .sitemap import urls
from .useful import UnknownPlace, page_of


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for `?q=`; anything typed is an ordinary query, however long or odd."""
    query = request.GET.get("q", "").replace("\x00", "")[:LONGEST_QUERY].strip()
    results = find(query, get_language() or "ar") if query else []
    context = {"query": query, "results": results, "tasks": [] if results else _tops()}
    return render(request, "cms/search.html", context)


def _tops() -> list[dict[str, str]]:
    here = named("search")
    return [task for task in top_tasks() if task["url"] != here]


@require_safe
def useful_thanks(request: HttpRequest, number: int) -> HttpResponse:
    """Thanks after an answer to “Was this useful?”, with the way back to what was read."""
    try:
        page = page_of(str(number))
    except UnknownPlace:
        raise Http404 from None
    anchor = request.GET.get("at", "")
    context = {
        "page": page,
        "anchor": anchor if re.fullmatch(KEY_PATTERN, anchor) else "",
        "useful": request.GET.get("answer") == "yes",
        "acts": acts(),
    }
    return render(request, "cms/useful_thanks.html", context)


@require_safe
def feed(request: HttpRequest, which: str) -> HttpResponse:
    """The RSS of policies or of news; each answer has a feed of its own."""
    return (PolicyFeed() if which == "policies" else NewsFeed())(request)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page with its translations, for search engines."""
    return render(request, "cms/sitemap.xml", {"urls": urls()}, content_type="application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Pages are open; the admin and everything personal is nobody's index."""
    closed = ["/admin/", "/api/", *(named("search", code) for code in ("ar", "en"))]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed if path)]
    lines.append(f"Sitemap: {absolute('/sitemap.xml')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
