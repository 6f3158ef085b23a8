"""Words that a person typed, as a page shows them."""

from django.template.defaultfilters import linebreaks_filter as paragraphs
from django.utils.html import format_html
from django.utils.safestring import SafeString


def as_typed(words: str) -> SafeString | str:
    """Escaped paragraphs, each text in its own direction; "" for none."""
    if not words:
        return ""
    return format_html('<div dir="auto">{}</div>', paragraphs(words))
