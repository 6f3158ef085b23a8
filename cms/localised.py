"""Addresses of pages in the reader's language, for many at once and never for a hidden one."""

from django.core.cache import cache
from wagtail.models import Page

SECONDS = 2  # as long as another process may show what an editor has just changed


def local_urls(ids: list[int], language: str) -> dict[str, str]:
    """Addresses of live pages by id (as text), in `language` where the page is there."""
    keys = {f"cms.link.{language}.{id_}": str(id_) for id_ in ids}
    known = cache.get_many(keys)
    missing = [int(id_) for key, id_ in keys.items() if key not in known]
    fresh = _read(missing, language) if missing else {}
    cache.set_many({f"cms.link.{language}.{id_}": url for id_, url in fresh.items()}, SECONDS)
    return {keys[key]: url for key, url in known.items()} | fresh


def _read(ids: list[int], language: str) -> dict[str, str]:
    """Addresses by id; a page that the language lacks keeps its own."""
    live = Page.objects.live().only("url_path", "path", "translation_key", "locale_id")
    pages = {str(page.pk): page for page in live.filter(pk__in=ids)}
    keys = [page.translation_key for page in pages.values()]
    there = live.filter(translation_key__in=keys, locale__language_code=language)
    local = {page.translation_key: page for page in there} if keys else {}
    chosen = {id_: local.get(page.translation_key, page) for id_, page in pages.items()}
    return {str(id_): chosen[str(id_)].url if str(id_) in chosen else "" for id_ in ids}
