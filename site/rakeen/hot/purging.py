"""Tells a CDN which addresses a change has touched, by a durable job; off unless one is named."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from wagtail.contrib.frontend_cache.utils import get_backends
from wagtail.models import Page

from cms.addresses import address
from cms.links import absolute
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import enqueue
from rakeen.models import Touch

KIND = "cdn.purge"
LISTS = ("/sitemap.xml", "/robots.txt", "/api/v2/navigation/", "/api/v2/settings/")
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
    pages = Page.objects.live().filter(depth__gt=1)
    if not any(map(_is_anywhere, named)):
        keys = [tag.partition(":")[2] for tag in named if tag.startswith("page:")]
        above = [tag.partition(":")[2] for tag in named if tag.startswith("below:")]
        numbers = [int(pk) for pk in above if pk.isdecimal()]
        pages = pages.filter(translation_key__in=keys) | pages.filter(pk__in=numbers)
    for page in pages.only("url_path", "path").iterator():
        yield absolute(address(page) or "")
        yield absolute(f"/api/v2/pages/{page.pk}/")
    yield from map(absolute, LISTS)


def _is_anywhere(tag: str) -> bool:
    name, _, what = tag.partition(":")
    if name == "kind":
        return what.partition(":")[0] not in ALONE
    return name not in ("page", "below", "table")
