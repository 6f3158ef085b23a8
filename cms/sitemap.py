"""Every public page for search engines, with the same page in the other languages."""

from collections import defaultdict
from typing import Any

from wagtail.models import Page

from .addresses import address
from .links import absolute
from .offers import offered
from .privacy import visible

MOST = 50_000  # the sitemap protocol's own limit


def urls() -> list[dict[str, Any]]:  # Any: plain rows for one template
    """Rows of `location`, `lastmod` and `alternates`, from one query.

    Aliases are left out, and languages that are not offered.
    """
    live = visible(Page.objects.filter(depth__gt=1, alias_of=None))
    live = live.filter(locale__language_code__in=offered())
    pages = [
        page for page in live.select_related("locale").order_by("path")[:MOST] if address(page)
    ]
    kin: dict[object, list[Page]] = defaultdict(list)
    for page in pages:
        kin[page.translation_key].append(page)
    return [
        {
            "location": absolute(address(page) or ""),
            "lastmod": page.last_published_at,
            "alternates": _alternates(kin[page.translation_key]),
        }
        for page in pages
    ]


def _alternates(pages: list[Page]) -> list[dict[str, str]]:
    return [
        {"code": page.locale.language_code, "url": absolute(address(page) or "")} for page in pages
    ]
