"""Pages by key, not by number: the cost of a page does not grow with what lies before it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import IntegerField, Q, QuerySet, Subquery

from .models import Case
from .ordering import Order

PAGE_SIZE = 25
COUNT_CAP = 1000
HEX = 32  # characters of an id in a cursor
BY_DUE = Order()


@dataclass(frozen=True)
class Page:
    """One page; `next` and `previous` are cursors for the URL, "" at either end."""

    items: list[Case]
    next: str
    previous: str


@dataclass(frozen=True)
class Count:
    """A number that stops counting at the cap."""

    value: int
    capped: bool

    def __str__(self) -> str:
        return f"{self.value:,}+" if self.capped else f"{self.value:,}"


class CountOf(Subquery):
    """COUNT(*) of a query, its slice included, as one value among others of a single query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()
    empty_result_set_value = 0  # for a query that Django knows to be empty


def count_up_to_cap(found: QuerySet[Case], *, cap: int = COUNT_CAP) -> CountOf:
    """`capped_count` as an expression, so that several counts make one query."""
    return CountOf(found.order_by().values("pk")[: cap + 1])


def as_count(seen: int, *, cap: int = COUNT_CAP) -> Count:
    """What `count_up_to_cap` saw."""
    return Count(min(seen, cap), seen > cap)


def capped_count(found: QuerySet[Case], *, cap: int = COUNT_CAP) -> Count:
    """How many, looking at no more than `cap` + 1 rows."""
    return as_count(found.order_by()[: cap + 1].count(), cap=cap)


def _cursor(way: str, case: Case, order: Order) -> str:
    return f"{way}{order.key(case)}{case.pk.hex}"


def _read(cursor: str, order: Order) -> tuple[str, date, UUID] | None:
    """Direction and key of a cursor; None for anything we did not write in this order."""
    try:
        place, key = order.read_key(cursor[1:-HEX]), UUID(hex=cursor[-HEX:])
    except ValueError:
        return None
    return (cursor[0], place, key) if cursor[0] in "ab" else None


def _beyond(column: str, place: date, key: UUID, *, larger: bool) -> Q:
    """Rows after (or before) this key in the order (column, id)."""
    way = "gt" if larger else "lt"
    further = Q(**{f"{column}__{way}": place}) | Q(**{f"pk__{way}": key})
    return Q(**{f"{column}__{way}e": place}) & further


def keyset(
    found: QuerySet[Case], *, cursor: str = "", size: int = PAGE_SIZE, order: Order = BY_DUE
) -> Page:
    """One page of `found` in this order; a bad cursor is page one.

    Cursors start with "a" (after) or "b" (before).
    """
    read = _read(cursor, order) if cursor else None
    backwards = read is not None and read[0] == "b"
    rising = order.falling == backwards
    rows = found.order_by(*order.by(rising=rising))
    if read is not None:
        rows = rows.filter(_beyond(order.column, read[1], read[2], larger=rising))
    items = list(rows[: size + 1])
    more = len(items) > size
    items = items[:size][::-1] if backwards else items[:size]
    return _page(items, order, more=more, backwards=backwards, first=read is None)


def _page(items: list[Case], order: Order, *, more: bool, backwards: bool, first: bool) -> Page:
    """Where the neighbours are: coming back, there is always a page ahead."""
    if not items:
        return Page([], "", "")
    has_next, has_previous = (True, more) if backwards else (more, not first)
    return Page(
        items,
        _cursor("a", items[-1], order) if has_next else "",
        _cursor("b", items[0], order) if has_previous else "",
    )
