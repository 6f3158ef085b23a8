"""What a page's template is given beyond the page's own fields, as data, cut in two.

`frame` stands around every page: the way to it, its languages, what search engines are told.
`shown` is what this type of page adds: related services, cited clauses, the state of its form,
lists of children. Both come from the page's own view, so that a new type is served whole.
"""

from typing import Any

from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from cms.links import absolute, direction

from .plain import NotPlain, moment, plain

Row = dict[str, Any]  # Any: JSON
FRAME = ("breadcrumbs", "languages", "alternates", "canonical", "notices", "structured", "acts")
# What is no data, or is served under another name.
LEFT_OUT = {
    *("page", "self", "request"),
    "check",  # a form; its questions are the field `self_check`
    "parts",  # the field `clauses` again, laid out
}
KEPT = "_told"  # on a page: its context is needed twice


def frame(page: Page) -> Row:
    """Breadcrumbs, languages, `hreflang`, notices, JSON-LD, and what a head needs."""
    language, context = page.locale.language_code, told(page)
    with translation.override(language):
        around = {name: plain(context[name], language) for name in FRAME if name in context}
    published = page.last_published_at
    return {
        **around,
        "seo": _seo(page, context),
        "published": moment(published, language) if published else None,
    }


def _seo(page: Page, context: Row) -> Row:
    hidden = page.alias_of_id or context.get("unlisted")
    return {
        "title": page.seo_title or page.title,
        "description": page.search_description or getattr(page, "summary", "") or page.title,
        "url": absolute(page.url or ""),
        "robots": "noindex" if hidden else "index",
    }


def shown(page: Page) -> Row:
    """The rest of the context; what is no data stays out."""
    language = page.locale.language_code
    found: Row = {}
    with translation.override(language):
        for name in sorted(set(told(page)) - set(FRAME) - LEFT_OUT):
            try:
                found[name] = plain(told(page)[name], language)
            except NotPlain:
                continue
    return {**found, "labels": _labels(page, language)}


def _labels(page: Page, language: str) -> Row:
    """What each choice among the served fields is called."""
    own = [field for field in page._meta.local_fields if field.choices]
    chosen = [field for field in own if field.name in page.api_fields]
    with translation.override(language):
        return {
            field.name: str(getattr(page, f"get_{field.name}_display")() or "") for field in chosen
        }


def told(page: Page) -> Row:
    """The context of the page's own view, as somebody without a query or a cookie gets it."""
    if KEPT not in page.__dict__:
        with translation.override(page.locale.language_code):
            page.__dict__[KEPT] = getattr(_response(page), "context_data", None) or {}
    return dict(page.__dict__[KEPT])


def _response(page: Page) -> object:
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", page.url or "/", page.url or "/"
    request.is_preview = False
    if hasattr(page, "resolve_subpage"):  # Wagtail's routable pages answer through a view
        return page.serve(request, *page.resolve_subpage("/"))
    return page.serve(request)


def way(page: Page) -> tuple[str, str]:
    """The page's language and its direction."""
    language = str(page.locale.language_code)
    return language, direction(language)
