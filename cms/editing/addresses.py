"""Where a written address leads: a page of ours, a screen of ours, an old address, another site."""

from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.models import LinkState

SERVED = "wagtail_serve"  # the view under which every page stands
NEITHER = ("mailto:", "tel:", "sms:")


@dataclass(frozen=True)
class Found:
    """The page, the place on it, and what is known without reading that page."""

    state: LinkState
    target: Page | None = None
    anchor: str = ""


def find(href: str, here: Page) -> Found | None:
    """None for what is no page at all, such as a phone number; `here` is the page it stands on."""
    if not href or href.startswith(NEITHER):
        return None
    if href.startswith("#"):
        return Found(LinkState.GOOD, here, href[1:])
    parts = urlsplit(urljoin(here.url or "", href))
    if parts.netloc and parts.netloc != urlsplit(settings.RAKEEN_BASE_URL).netloc:
        return Found(LinkState.OUTSIDE)
    return _inside(unquote(parts.path), unquote(parts.fragment))


def _inside(path: str, anchor: str) -> Found:
    language, _slash, below = path.strip("/").partition("/")
    try:
        with translation.override(language if language in dict(settings.LANGUAGES) else None):
            match = resolve(path if path.endswith("/") else f"{path}/")
    except Resolver404:
        return _moved(path, anchor)
    if match.url_name != SERVED:
        return Found(LinkState.GOOD)
    page = _page_at(language, below)
    return Found(_state(page), page, anchor) if page else _moved(path, anchor)


def _page_at(language: str, below: str) -> Page | None:
    homes = Page.objects.filter(depth=2, locale__language_code=language).order_by("path")
    home = homes.values_list("url_path", flat=True).first()
    wanted = f"{home}{below}/" if below else home
    return Page.objects.filter(url_path=wanted).first() if home else None


def _state(page: Page) -> LinkState:
    return LinkState.GOOD if page.live else LinkState.HIDDEN


def _moved(path: str, anchor: str) -> Found:
    rows = Redirect.objects.filter(old_path=Redirect.normalise_path(path))
    row = rows.select_related("redirect_page").first()
    return Found(LinkState.MOVED, row.redirect_page, anchor) if row else Found(LinkState.GONE)
