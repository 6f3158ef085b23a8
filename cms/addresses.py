"""Addresses of pages, without Wagtail's search for the site and the view at every single one."""

from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.encoding import iri_to_uri
from wagtail.models import Page, Site

from .fresh import Kept, explained

Roots = dict[str, str]
_roots = Kept[str, Roots]()
_origins = Kept[str, str]()
_entrances = Kept[str, list[tuple[str, str]]]()


def roots() -> Roots:
    """The `url_path` of each language's home page; none where there are several sites."""
    return _roots.get("", _read_roots)


def _read_roots() -> Roots:
    with explained("homes"):
        paths = Site.get_site_root_paths()
    if len({path.site_id for path in paths}) != 1:
        return {}
    return {path.language_code: path.root_path for path in paths}


def site_url() -> str:
    """The site's own origin, as Wagtail's API writes it before addresses; "" for several sites."""
    return _origins.get("", _read_origin)


def _read_origin() -> str:
    with explained("homes"):
        paths = Site.get_site_root_paths()
    return str(paths[0].root_url) if roots() else ""


def address(page: Page) -> str | None:
    """The page's address on its own site; None where it is under no home page."""
    for root, entrance in _entrances.get("", _read_entrances):
        if page.url_path.startswith(root):
            return entrance + iri_to_uri(page.url_path[len(root) :])
    return str(Page.get_url(page)) if not roots() else None


def _read_entrances() -> list[tuple[str, str]]:
    return [(root, _entrance(language)) for language, root in roots().items()]


def _entrance(language: str) -> str:
    with translation.override(language):
        return reverse("wagtail_serve", args=("",))


class Addressed:
    """A page that gives its address by `address`."""

    def get_url(self: Any, request: object = None, current_site: object = None) -> str | None:
        """Wagtail's signature; the request is not needed on a single site."""
        return address(self)

    url = property(get_url)
