"""Gives pages the next volunteering opportunities, which they may not read themselves."""

from functools import cache

from cms import opportunities as cms
from cms.fresh import lasts
from forms_engine.clock.time import now
from forms_engine.prepared import Prepared, Slot
from forms_engine.public.volunteering.facts import shown
from forms_engine.volunteers.models import Opportunity
from forms_engine.volunteers.queries import published


def coming(most: int) -> list[cms.Coming]:
    """The next ones that are open or full, in the active language; one query.

    What shows them is true until the first of them begins.
    """
    moment = now()
    found = _next(most).all(now=moment)
    if found:
        lasts((found[0].starts_at - moment).total_seconds())
    rows = [shown(held) for held in found]
    return [cms.Coming(row.title, row.url, row.time, f"{row.place} · {row.room}") for row in rows]


@cache
def _next(most: int) -> Prepared[Opportunity]:
    return Prepared(lambda: published(Slot("now", Opportunity, "starts_at"))[:most])


def connect() -> None:
    """Register with the pages."""
    cms.read_with(coming)
