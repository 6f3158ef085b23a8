"""Finds a page by the address that people see."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Page


def page_at(pages: QuerySet[Page], path: str, language: str) -> Page | None:
    """The page of `pages` at `/ar/services/housing/`, or at `/services/housing/` in `language`.

    A whole address of this site is taken too.
    """
    slugs = [part for part in urlsplit(path).path.split("/") if part]
    if slugs and slugs[0] in dict(settings.LANGUAGES):
        language, *slugs = slugs
    home = pages.filter(depth=2, locale__language_code=language).first()
    if home is None:
        return None
    here = f"{home.url_path}{''.join(f'{slug}/' for slug in slugs)}"
    return pages.filter(url_path=here).first()
