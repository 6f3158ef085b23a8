"""Addresses of pages in the reader's language, for many at once and never for a hidden one."""

from wagtail.models import Page

from .addresses import address
from .fresh import Kept, explained

_kept = Kept[tuple[str, int], str]()


def local_urls(ids: list[int], language: str) -> dict[str, str]:
    """Addresses by id (as text), in `language` where the page is there; "" for a hidden one."""
    found = _kept.get_many([(language, id_) for id_ in ids], _read)
    return {str(id_): url for (_language, id_), url in found.items()}


def _read(keys: list[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Addresses by id, all in one language; a page that the language lacks keeps its own."""
    language, ids = keys[0][0], [id_ for _language, id_ in keys]
    live = Page.objects.live().only("url_path", "path", "translation_key", "locale_id")
    with explained(*(f"id:{id_}" for id_ in ids)):
        pages = {page.pk: page for page in live.filter(pk__in=ids)}
    twins = [page.translation_key for page in pages.values()]
    there = live.filter(translation_key__in=twins, locale__language_code=language)
    with explained(*(f"face:{key}" for key in twins)):
        local = {page.translation_key: page for page in there} if twins else {}
    chosen = {id_: local.get(page.translation_key, page) for id_, page in pages.items()}
    return {(language, id_): _address(chosen.get(id_)) for id_ in ids}


def _address(page: Page | None) -> str:
    return (address(page) or "") if page else ""
