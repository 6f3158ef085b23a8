"""Pages through the latest rows of a table by key, for lists that only ever grow."""

from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)
SIZE = 50


def latest_page(
    found: QuerySet[Row], *, field: str, before: str, size: int = SIZE, earliest: bool = False
) -> tuple[list[Row], str]:
    """`size` rows older than the row whose key is `before`, latest first, and the next key.

    With `earliest` the other way round: what comes first stands first.
    The next key is "" at the end; a key that names no row gives the first page.
    """
    sign, beyond = ("", "gt") if earliest else ("-", "lt")
    rows = found.order_by(f"{sign}{field}", f"{sign}pk")
    if anchor := _anchor(found, before):
        at = getattr(anchor, field)
        past = Q(**{f"{field}__{beyond}": at})
        rows = rows.filter(past | Q(**{field: at, f"pk__{beyond}": anchor.pk}))
    page = list(rows[: size + 1])
    return page[:size], str(page[size - 1].pk) if len(page) > size else ""


def _anchor(found: QuerySet[Row], key: str) -> Row | None:
    """The row of this key, or None for anything that cannot be one."""
    if not key or len(key) > 40 or not key.replace("-", "").isalnum():
        return None
    try:
        return found.filter(pk=key).first()
    except (ValidationError, ValueError, OverflowError):
        return None
