"""Ways to look at the starting texts: their sentences, their keys, the pages made of them."""

import re
from html import unescape

from wagtail.models import Page
from wagtail_localize.segments.extract import extract_segments

from cms.starting.pages import plans
from cms.starting.read import names, table

UNTRANSLATED = {"slug", "key", "id", "service", "services", "guides", "kind", "clause", "shape"}
UNTRANSLATED |= {"version", "order", "reviewed_on", "next_review_on", "effective_date"}
UNTRANSLATED |= {"code", "type", "purpose", "retention", "privacy", "shown_when", "optional_when"}
UNTRANSLATED |= {"one_of", "notice_version", "emergency", "optional", "autofill", "icon"}
UNTRANSLATED |= {"season", "state", "page", "day", "step", "opportunities"}


def files(language):
    """The name of each starting page in a language, with its table."""
    rows = {plan.name: table(f"{language}/{plan.name}") for plan in plans()}
    return {name: row for name, row in rows.items() if row}


def texts(value, *, key=""):
    """Every text for people inside a table, as (key, text)."""
    if isinstance(value, dict):
        parts = [texts(one, key=name) for name, one in value.items()]
    elif isinstance(value, list):
        parts = [texts(one, key=key) for one in value]
    else:
        return [(key, value)] if isinstance(value, str) and key not in UNTRANSLATED else []
    return [found for part in parts for found in part]


def our_texts(language):
    """Every text of ours in a language but the policy's clauses and the questions of forms.

    Questions are held by the tests of the forms: they cite years, and declarations are long.
    """
    rows = {name: dict(row) for name, row in files(language).items()}
    rows["policies/beneficiary-relations"].pop("clauses")
    for name in names("forms"):
        rows.get(name, {}).pop("steps", None)
    return [text for row in rows.values() for _, text in texts(row)]


def sentences(text):
    """The sentences of a text; links are their words."""
    plain = re.sub(r"\[([^]]+)]\([^)]+\)", r"\1", text)
    return [part for part in re.split(r"[.؟!?]\s+|[.؟!?]$", plain) if part]


def keys(value):
    """The keys of the texts for people inside a table, level by level."""
    if isinstance(value, dict):
        return {name: keys(one) for name, one in value.items() if name not in UNTRANSLATED}
    if isinstance(value, list):
        return [keys(one) for one in value]
    return "text"


def pages(language):
    """The live starting pages of a language, specific, by address."""
    found = Page.objects.live().filter(depth__gt=1, locale__language_code=language)
    return {page.url: page for page in found.specific().order_by("path")}


def words_of(page):
    """Every translatable text of a page, without its tags."""
    strings = [part.string.data for part in extract_segments(page) if hasattr(part, "string")]
    return [unescape(re.sub(r"<[^>]+>", "", data)) for data in strings]


def state(page_set):
    """What a second load must leave alone."""
    fields = ("pk", "title", "latest_revision_id", "last_published_at", "path", "live")
    return list(page_set.order_by("pk").values_list(*fields))
