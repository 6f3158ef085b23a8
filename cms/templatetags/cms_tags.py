"""Tags of page templates: dates in both calendars, rich text, tables, data blocks."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from django import template
from django.urls import reverse
from django.utils.html import json_script
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import get_language
from wagtail.blocks import StreamValue, StructValue
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from cms.dates import both
from cms.links import absolute
from cms.opportunities import Coming, coming
from cms.seasons import current
from theme.pdf import card_digest

register = template.Library()
_LINKED = re.compile("<(?:a|embed) ")  # what Wagtail would write anew


@register.filter
def both_dates(day: date | None) -> str:
    """A day in both calendars and the page's language; empty for none."""
    if day is None:
        return ""
    return both(localdate(day) if isinstance(day, datetime) else day, get_language() or "ar")


@register.filter
def rich(text: RichText | str | None) -> SafeString:
    """An editor's rich text, which Wagtail cleaned when it was saved, safe for components."""
    source = text.source if isinstance(text, RichText) else text or ""
    return SafeString(expand_db_html(source) if _LINKED.search(source) else source)


@register.filter
def points(steps: StreamValue) -> list[object]:
    """Steps as the theme's numbered list takes them: titled text, or just a sentence."""
    return [
        {"title": step.value["title"], "text": rich(step.value["text"])}
        if step.value["text"]
        else step.value["title"]
        for step in steps
    ]


@register.filter
def cells(row: StructValue) -> list[str]:
    """The cells of a table's row; the third column only where it is used."""
    return [row["first"], row["second"], *([row["third"]] if row["third"] else [])]


@register.filter
def table_rows(table: StructValue) -> list[list[str]]:
    """Every row with as many cells as the table has headings."""
    width = len(cells(table["head"]))
    every = ([row.value["first"], row.value["second"], row.value["third"]] for row in table["rows"])
    return [row[:width] for row in every]


@register.filter
def in_season(code: str) -> bool:
    """Whether the season with this code holds today; one that is gone never does."""
    return code in current()


@register.simple_tag
def coming_opportunities() -> Sequence[Coming]:
    """The next volunteering opportunities, in the page's language."""
    return coming()


@register.simple_tag
def picture_url(page: Page, house: str) -> str:
    """The full address of the picture that stands for a page where it is shared."""
    digest = card_digest(page.title, house, get_language() or "ar")
    return absolute(reverse("picture", args=[page.pk, digest]))


@register.filter
def json_ld(data: dict[str, object]) -> SafeString:
    """A data block for search engines; `json_script` escapes what could end the element."""
    block = json_script(data)
    return SafeString(block.replace('"application/json"', '"application/ld+json"', 1))
