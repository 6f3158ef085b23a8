"""Every public page for search engines, with the same page in the other languages."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from .links import absolute

MOST = 50_000  # the sitemap protocol's own limit


def urls() -> list[dict[str, Any]]:  # Any: plain rows for one template
    """Rows of `location`, `lastmod` and `alternates`, from one query.

    Aliases are left out, and languages that are not offered.
    """
    live = Page.objects.live().public().filter(depth__gt=1, alias_of=None)
    live = live.filter(
        Q(locale__share__offered=True) | Q(locale__language_code=settings.LANGUAGE_CODE)
    )
    pages = [page for page in live.select_related("locale").order_by("path")[:MOST] if page.url]
    kin: dict[object, list[Page]] = defaultdict(list)
    for page in pages:
        kin[page.translation_key].append(page)
    return [
        {
            "location": absolute(page.url),
            "lastmod": page.last_published_at,
            "alternates": _alternates(kin[page.translation_key]),
        }
        for page in pages
    ]


def _alternates(pages: list[Page]) -> list[dict[str, str]]:
    return [{"code": page.locale.language_code, "url": absolute(page.url)} for page in pages]
