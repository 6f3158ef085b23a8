"""The few public views that are not pages: search, site map and robots."""

import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from theme.pdf import card, card_digest

from .blocks.keys import KEY_PATTERN
from .facts import facts
from .feeds import NewsFeed, PolicyFeed
from .fresh import shared
from .kept import kept
from .links import absolute, acts, named
from .navigation import top_tasks
from .search.find import LONGEST_QUERY, find
from .search.missing import missed
from .search.suggest import suggestion
from .sitemap import urls
from .useful import UnknownPlace, page_of

# The address names what is drawn, so it never changes; other sites may show it.
FOR_OTHERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for `?q=`; anything typed is an ordinary query, however long or odd."""
    query = request.GET.get("q", "").replace("\x00", "")[:LONGEST_QUERY].strip()
    language = get_language() or "ar"
    results = find(query, language) if query else []
    if query and not results:
        missed(query, language)
    context = {
        "query": query,
        "results": results,
        "meant": suggestion(query, language),
        "tasks": [] if results else _tops(),
    }
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
def picture(request: HttpRequest, number: int, digest: str) -> HttpResponse:
    """The picture of a page where it is shared; an older address leads to the one of today."""
    try:
        page = page_of(str(number))
    except UnknownPlace:
        raise Http404 from None
    words = (page.title, str(facts(page.locale.language_code)["name"]), page.locale.language_code)
    if digest != card_digest(*words):
        return redirect("picture", number, card_digest(*words))
    made = kept(f"card/{digest}.png", lambda: card(*words))
    return HttpResponse(made, content_type="image/png", headers=FOR_OTHERS)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page with its translations, for search engines."""
    kind = "application/xml"
    return shared(lambda: render(request, "cms/sitemap.xml", {"urls": urls()}, content_type=kind))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Pages are open; the admin and everything personal is nobody's index."""
    closed = ["/admin/", "/api/", *(named("search", code) for code, _name in settings.LANGUAGES)]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed if path)]
    lines.append(f"Sitemap: {absolute('/sitemap.xml')}")
    text = "\n".join(lines) + "\n"
    return shared(lambda: HttpResponse(text, content_type="text/plain; charset=utf-8"))
