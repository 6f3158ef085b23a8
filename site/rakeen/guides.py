"""Gives the desk the association's own guides, which it may not read itself."""

from collections.abc import Sequence

from django.utils.html import strip_tags
from wagtail.models import Locale

from cms.models import PolicyPage
from forms_engine.desk import guides as desk


def published(slugs: Sequence[str], step: str, language: str) -> list[desk.Guide]:
    """The policies among `slugs` that are live in `language`, in that order.

    Each opens at the clause whose key is the step's, such as "research"; else at its beginning.
    """
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        return []
    live = PolicyPage.objects.live().public().filter(locale=locale, slug__in=slugs)
    pages = {page.slug: page for page in live}
    return [_at(pages[slug], step) for slug in slugs if slug in pages]


def _at(page: PolicyPage, step: str) -> desk.Guide:
    for block in page.clauses:
        if block.value.get("key") == step:
            text = strip_tags(str(block.value.get("text") or "")).strip()
            return desk.Guide(page.title, text, f"{page.url}#{step}")
    return desk.Guide(page.title, "", page.url)


def connect() -> None:
    """Give the desk its guides."""
    desk.register(published)
