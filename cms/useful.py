"""The answers to “Was this useful?”: counted per page or question, without a trace of anybody."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, QuerySet
from wagtail.models import Page

from .models import FaqPage, Useful


class UnknownPlace(Exception):
    """Raised for a page that is not public, or asks no such question."""


def page_of(text: str) -> Page:
    """The live public page of an id as it came in an address; raises UnknownPlace."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise UnknownPlace
    live = Page.objects.live().public().filter(pk=int(text), depth__gt=1)
    page = live.select_related("locale").first()
    if page is None:
        raise UnknownPlace
    return page


def count(page: Page, anchor: str, *, useful: bool) -> None:
    """Count one answer; raises UnknownPlace where the page does not ask at `anchor`."""
    if anchor not in getattr(page.specific, "asks_useful", ()):
        raise UnknownPlace
    field = "yes" if useful else "no"
    with transaction.atomic():
        row, _made = Useful.objects.get_or_create(page_id=page.pk, anchor=anchor)
        Useful.objects.filter(pk=row.pk).update(**{field: F(field) + 1})


def counted() -> QuerySet[Useful]:
    """Every place that was answered about, what was least useful first."""
    answered = Useful.objects.select_related("page__locale")
    return answered.order_by("-no", "yes", "pk")


def named(rows: Iterable[Useful]) -> list[Useful]:
    """The rows with `place`: the page's title, or the question's words; one query more."""
    rows = list(rows)
    groups = FaqPage.objects.in_bulk({row.page_id for row in rows if row.anchor})
    for row in rows:
        row.place = _place(row, groups.get(row.page_id))
    return rows


def _place(row: Useful, group: FaqPage | None) -> str:
    questions = (block.value for block in group.questions) if group else ()
    asked = (value["question"] for value in questions if value["key"] == row.anchor)
    return str(next(asked, row.page.title))
