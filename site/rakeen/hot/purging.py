"""Tells a CDN which addresses a change has touched, by a durable job; off unless one is named."""

import re
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.encoding import iri_to_uri
from wagtail.contrib.frontend_cache.utils import get_backends
from wagtail.models import Page

from cms.addresses import address
from cms.fresh import PAGES
from cms.links import absolute
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import enqueue
from rakeen.models import Touch

KIND = "cdn.purge"
DETAIL = re.compile(r"/api/v2/pages/[0-9]+/")
LISTS = ("/sitemap.xml", "/robots.txt", "/api/v2/navigation/", "/api/v2/settings/")
NARROW = {"page", "below", "kind", "table", "at", "was"}  # these name what shows them
# Shown by no page but themselves and their lists; a change of any other type may be anywhere.
ALONE = {
    *("cms_contentpage", "cms_guidepage", "cms_faqpage", "cms_homepage", "cms_channelspage"),
    *("cms_serviceindexpage", "cms_guideindexpage", "cms_faqindexpage", "cms_policyindexpage"),
}


def order(touch: Touch) -> None:
    """In the transaction that touches: the worker will tell the CDN."""
    if settings.WAGTAILFRONTENDCACHE:
        enqueue(KIND, str(touch.pk), {"touch": touch.pk})


@handler(KIND, outside=True)
def purge(payload: Payload) -> None:
    """Purge the addresses of one touch in every CDN that is named."""
    touch = Touch.objects.filter(pk=payload["touch"]).first()
    urls = sorted(set(addresses_of(touch.tags.split()))) if touch else []
    for backend in get_backends().values():
        backend.purge_batch(urls)


def addresses_of(tags: Iterable[str]) -> Iterator[str]:
    """Full addresses of all that may show what changed; every page where that cannot be told."""
    named = set(tags)
    below = [int(pk) for pk in _what("below", named) if pk.isdecimal()]
    there = Q(live=True) if _is_anywhere(named) else Q(live=True, pk__in=below)
    pages = Page.objects.filter(Q(translation_key__in=_what("page", named)) | there, depth__gt=1)
    for page in pages.only("url_path", "path").iterator():
        yield absolute(address(page) or "")
        yield _detail(page.pk)
    yield from map(_detail, _what("id", named))
    for url_path in [*_what("at", named), *_before_moving(_what("was", named))]:
        yield absolute(address(Page(url_path=url_path)) or "")
    yield from map(absolute, LISTS)


def is_purged(request: HttpRequest) -> bool:
    """Whether a CDN is told when the answer at this address changes: no other is kept for long."""
    if request.META.get("QUERY_STRING"):
        return False
    if request.path in LISTS or DETAIL.fullmatch(request.path):
        return True
    route = getattr(request, "_wagtail_route_for_request", None)
    return bool(route) and iri_to_uri(request.path) == address(route.page)


def _what(name: str, named: Iterable[str]) -> list[str]:
    """What follows the name in each tag of that name."""
    return [tag.removeprefix(f"{name}:") for tag in named if tag.startswith(f"{name}:")]


def _detail(pk: object) -> str:
    return absolute(f"/api/v2/pages/{pk}/")


def _before_moving(tags: Iterable[str]) -> Iterator[str]:
    """Where a page that was moved and all below it stood: each is given as `<pk>:<url_path>`."""
    for pk, _, before in (tag.partition(":") for tag in tags):
        if page := Page.objects.filter(pk=pk).first():
            below = page.get_descendants(inclusive=True).values_list("url_path", flat=True)
            yield from (before + path.removeprefix(page.url_path) for path in below)


def _is_anywhere(named: set[str]) -> bool:
    """A page's own tables tell no more than its kind; any other row may stand on any page."""
    kinds = {what.partition(":")[0] for what in _what("kind", named)}
    rows = set(_what("table", named)) - kinds - {PAGES}
    return bool(rows or kinds - ALONE or {tag.partition(":")[0] for tag in named} - NARROW)
