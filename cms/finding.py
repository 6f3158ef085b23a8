"""Finds a page by the address that people see, as Wagtail walks it but without its many queries."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.urls import Resolver404
from wagtail.models import Page


@dataclass(frozen=True)
class Spot:
    """A page, and what follows its own address where it answers below it, such as `pdf/`."""

    page: Page
    below: str = ""


def page_at(pages: QuerySet[Page], path: str, language: str) -> Page | None:
    """The page of `pages` whose own address it is: see `spot_at`."""
    spot = spot_at(pages, path, language)
    return spot.page if spot and not spot.below else None


def spot_at(pages: QuerySet[Page], path: str, language: str) -> Spot | None:
    """What answers at `/ar/services/housing/`, or at `/services/housing/` in `language`.

    A whole address of this site is taken too. A page need not be live to be found.
    """
    slugs = [part for part in urlsplit(path).path.split("/") if part]
    if slugs and slugs[0] in dict(settings.LANGUAGES):
        language, *slugs = slugs
    home = pages.filter(depth=2, locale__language_code=language).first()
    if home is None:
        return None
    steps = range(len(slugs) + 1)
    paths = [home.url_path + "".join(f"{slug}/" for slug in slugs[:step]) for step in steps]
    for page in pages.filter(url_path__in=paths).order_by("depth"):
        below = "".join(f"{slug}/" for slug in slugs[page.depth - home.depth :])
        if not below or _answers(page, below):
            return Spot(page, below)
    return None


def _answers(page: Page, below: str) -> bool:
    """Whether a page of this type has a view of its own there."""
    resolver = getattr(page.specific_class, "get_resolver", None)
    try:
        return resolver is not None and bool(resolver().resolve(f"/{below}"))
    except Resolver404:
        return False
