"""Links from rich text to pages: in the reader's language, few queries, never to a hidden page."""

from django.utils import translation
from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from .localised import local_urls


class HousePageLinkHandler(PageLinkHandler):
    """Wagtail's own reads each linked page whole, and its translation, for every piece of text."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The opening tags; a link to a page that is gone or not live becomes plain text."""
        ids = [int(attrs["id"]) for attrs in attrs_list if attrs.get("id", "").isdecimal()]
        urls = local_urls(ids, translation.get_language() or "ar")
        found = (urls.get(attrs.get("id", "")) for attrs in attrs_list)
        return [f'<a href="{escape(url)}">' if url else "<a>" for url in found]
