"""Where a written address leads: a page of ours, a screen of ours, an old address, another site."""

from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.finding import Spot, spot_at
from cms.models import FormPage, HomePage, LinkState

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
    parts = _parts(here.url or "", href)
    if parts is None:
        return Found(LinkState.GONE)
    if parts.netloc and parts.netloc != urlsplit(settings.RAKEEN_BASE_URL).netloc:
        return Found(LinkState.OUTSIDE)
    return _inside(unquote(parts.path), unquote(parts.fragment))


def _parts(base: str, href: str) -> SplitResult | None:
    """The parts of a whole address; None for what is none, such as `http://[`."""
    try:
        parts = urlsplit(urljoin(base, href))
    except ValueError:
        return None
    return None if "\0" in unquote(parts.path) else parts


def _inside(path: str, anchor: str) -> Found:
    language = path.strip("/").partition("/")[0]
    try:
        with translation.override(language if language in dict(settings.LANGUAGES) else None):
            match = resolve(path if path.endswith("/") else f"{path}/")
    except Resolver404:
        return _moved(path, anchor)
    if match.url_name != SERVED:
        return Found(LinkState.GOOD)
    spot = spot_at(Page.objects.all(), path, language) or _untranslated(path)
    return _found(spot, anchor) if spot else _moved(path, anchor)


def _untranslated(path: str) -> Spot | None:
    """What is served in Arabic where its language lacks it: see `cms.untranslated`."""
    below = path.strip("/").partition("/")[2]
    spot = spot_at(Page.objects.all(), below, settings.LANGUAGE_CODE)
    return spot if spot and issubclass(spot.page.specific_class, HomePage | FormPage) else None


def _found(spot: Spot, anchor: str) -> Found:
    state = LinkState.GOOD if spot.page.live else LinkState.HIDDEN
    return Found(state, spot.page, "" if spot.below else anchor)  # other text, other places


def _moved(path: str, anchor: str) -> Found:
    rows = Redirect.objects.filter(old_path=Redirect.normalise_path(path))
    row = rows.select_related("redirect_page").first()
    return Found(LinkState.MOVED, row.redirect_page, anchor) if row else Found(LinkState.GONE)
