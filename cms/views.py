"""The few public views that are not pages: search, site map and robots."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from .fresh import shared
from .links import absolute, named
from .navigation import top_tasks
from .search.find import LONGEST_QUERY, find
from .search.missing import missed
from .search.suggest import suggestion
from .sitemap import urls


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
