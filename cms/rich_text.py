"""Links from rich text to pages: in the reader's language, few queries, never to a hidden page."""

from django.utils import translation
from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from .addresses import address
from .fresh import Kept, explained

_kept = Kept[tuple[str, int], str]()


class HousePageLinkHandler(PageLinkHandler):
    """Wagtail's own reads each linked page whole, and its translation, for every piece of text."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The opening tags; a link to a page that is gone or not live becomes plain text."""
        ids = [int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdecimal()]
        urls = _urls(ids, translation.get_language() or "ar")
        found = (urls.get(attrs.get("id", "")) for attrs in attrs_list)
        return [f'<a href="{escape(url)}">' if url else "<a>" for url in found]


def _urls(ids: list[int], language: str) -> dict[str, str]:
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
