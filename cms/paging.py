"""A long list a few rows at a time, by `?start=` in the address."""

from typing import Any

from django.db.models import QuerySet

SIZE = 12


def sliced(rows: QuerySet[Any], asked: str, here: str) -> dict[str, object]:  # Any: pages
    """`children`, and the addresses of what comes before and after ("" for nothing).

    A place that is none, or behind the end, is the beginning.
    """
    start = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 0
    found = list(rows[start : start + SIZE + 1])
    if start and not found:
        return sliced(rows, "", here)
    before = max(start - SIZE, 0)
    return {
        "children": found[:SIZE],
        "previous_url": (f"{here}?start={before}" if before else here) if start else "",
        "next_url": f"{here}?start={start + SIZE}" if len(found) > SIZE else "",
    }
