"""Keeps the list of links true: page by page when one is published, all of them at night."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from cms.models import LinkState, PageLink

from .addresses import Found, find
from .pieces import Piece, pieces
from .rich import Link, links_of

EVERYWHERE = {"main", "top"}  # where the text begins, and what browsers know themselves
SETTLED = (LinkState.MOVED, LinkState.GONE)  # whatever becomes of the page itself


def refresh(page: Page, *, gone: bool = False) -> None:
    """Look at the links of a page anew, and at those of others that lead to a place on it.

    `gone`: it was withdrawn, though a page that is about to be deleted may still say it is live.
    """
    whole = page.specific
    whole.live = page.live and not gone
    rows = list(_rows(whole)) if whole.live else []
    with transaction.atomic():
        PageLink.objects.filter(page=page).delete()
        PageLink.objects.bulk_create(rows)
    recheck(whole)


def refresh_all() -> None:
    """Every live page; those that are no longer live have no links."""
    PageLink.objects.filter(page__live=False).delete()
    for page in Page.objects.live().filter(depth__gt=1).specific().iterator(chunk_size=50):
        refresh(page)


def recheck(target: Page) -> None:
    """What becomes of links to this page, now that it changed, was published or withdrawn."""
    rows = PageLink.objects.filter(target=target).exclude(state__in=SETTLED)
    for row in rows:
        row.state = _state(target, row.anchor)
    PageLink.objects.bulk_update(rows, ["state"])


def lose(page: Page) -> None:
    """The page is about to be deleted: links to it lead to nothing."""
    PageLink.objects.filter(target=page).update(state=LinkState.GONE)


def places(page: Page) -> set[str]:
    """The keys of all its blocks that a link may lead to, and what stands on it anyway."""
    streams = (getattr(page, name) for name in getattr(page, "keyed", ()))
    values = (block.value for stream in streams for block in stream)
    keys = {str(value["key"]) for value in values if hasattr(value, "get") and "key" in value}
    return keys | EVERYWHERE | set(getattr(page, "standing", ()))


def _state(target: Page, anchor: str) -> LinkState:
    if not target.live:
        return LinkState.HIDDEN
    if anchor and getattr(target, "keyed", ()) and anchor not in places(target):
        return LinkState.LOST_PLACE
    return LinkState.GOOD


def _rows(page: Page) -> Iterator[PageLink]:
    for part in pieces(page):
        if part.kind == "rich":
            for link in links_of(part.value):
                yield from _row(page, part, link.words, link.href, _of_link(link, page))
        elif part.kind == "clause":
            yield from _row(page, part, part.value, part.value, _of_clause(part.value, page))
        elif part.kind == "page":
            found = Found(LinkState.GOOD, part.value)
            yield from _row(page, part, part.value.title, "", found)


def _row(page: Page, part: Piece, words: str, href: str, found: Found | None) -> Iterator[PageLink]:
    if found is None:
        return
    target = found.target.specific if found.target else None
    known = found.state in (LinkState.GOOD, LinkState.HIDDEN) and target is not None
    yield PageLink(
        page=page,
        where=part.where[:400],
        words=words[:300],
        href=href[:1000] or (target.url or "" if target else ""),
        target=target,
        anchor=found.anchor[:80],
        state=_state(target, found.anchor) if known else found.state,
    )


def _of_link(link: Link, page: Page) -> Found | None:
    if link.page is None:
        return find(link.href, page)
    target = Page.objects.filter(pk=link.page).first()
    return Found(LinkState.GOOD, target) if target else Found(LinkState.GONE)


def _of_clause(reference: str, page: Page) -> Found:
    """In the page's language, else in Arabic, as `cms.relations.cited` shows it."""
    slug, _hash, key = reference.partition("#")
    policies = apps.get_model("cms.PolicyPage").objects.filter(slug=slug)
    own = policies.filter(locale=page.locale_id)
    source = policies.filter(locale__language_code=settings.LANGUAGE_CODE)
    target = own.live().first() or source.live().first() or own.first() or source.first()
    return Found(LinkState.GOOD, target, key) if target else Found(LinkState.GONE)
