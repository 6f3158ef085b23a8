"""Gives the pages figures to publish, with small groups joined or refused."""

from collections import Counter
from datetime import datetime, time

from django.db.models import Count
from django.utils.translation import gettext as _

from cms import figures as cms
from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.clock.hijri import gregorian_of
from forms_engine.clock.models import Terms
from forms_engine.clock.time import RIYADH, today
from forms_engine.surveys.indicators import indicators

Rows = list[list[str | int]]


def aid(year: int) -> cms.Data:
    """Requests received and served in a Hijri year that has ended, by service.

    A year is one snapshot, so that no two of them can be subtracted.
    """
    first, after = _bounds(year)
    if today() < after.date():
        raise cms.NoFigures(_("Figures of a year are published after its end."))
    received = _counts("received_at", first, after)
    served = _counts("delivered_at", first, after)
    return {"rows": joined(received, served, Terms.current().smallest_group)}


def _bounds(year: int) -> tuple[datetime, datetime]:
    sighted = Terms.current().sighted
    try:
        days = [gregorian_of(number, 1, 1, sighted) for number in (year, year + 1)]
    except (ValueError, OverflowError):
        raise cms.NoFigures(_("Write a Hijri year, such as 1447.")) from None
    first, after = (datetime.combine(day, time(), RIYADH) for day in days)
    return first, after


def _counts(field: str, first: datetime, after: datetime) -> Counter[str]:
    asked = Case.objects.filter(kind=Kind.HELP, **{f"{field}__gte": first, f"{field}__lt": after})
    return Counter(dict(asked.order_by().values_list("service").annotate(rows=Count("pk"))))


def joined(received: Counter[str], served: Counter[str], smallest: int) -> Rows:
    """A row a service, the largest first; small ones are joined under "" until that is not small.

    Small is whoever could be recognised: fewer than `smallest` received, or so few served.
    """
    codes = sorted({*received, *served} - {""}, key=lambda code: (-received[code], code))
    rows: list[tuple[str, int, int]] = [(code, received[code], served[code]) for code in codes]
    other = (received[""], served[""])
    large = [row for row in rows if not _is_small(row[1:], smallest)]
    for _code, more, done in (row for row in rows if row not in large):
        other = (other[0] + more, other[1] + done)
    while large and other != (0, 0) and _is_small(other, smallest):
        _code, more, done = large.pop()
        other = (other[0] + more, other[1] + done)
    if other != (0, 0):
        large.append(("", *other))
    if not large or _is_small(large[-1][1:], smallest):
        raise cms.NoFigures(_("There are too few requests to publish: people could be recognised."))
    return [list(row) for row in large]


def _is_small(counts: tuple[int, ...], smallest: int) -> bool:
    received, served = counts
    return received < smallest or 0 < served < smallest


def survey(before: cms.Data | None) -> cms.Data:
    """How many were asked and answered, and the mean scores of all.

    Since two results can be subtracted, each takes in a whole group of new answers or nothing.
    """
    found = indicators()
    total, least = found.total, found.smallest
    fresh = (total.answered or 0) - (before or {}).get("answered", 0)
    if total.hidden or total.answered is None or 0 < fresh < least or (before and fresh <= 0):
        raise cms.NoFigures(
            _("Too few people have answered since the last results: they could be recognised.")
        )
    scores = {facet: mean for facet, mean in total.scores.items() if mean is not None}
    return {"invited": total.invited, "answered": total.answered, "scores": scores}


def connect() -> None:
    """Give the pages their figures."""
    cms.provide_with(aid=aid, survey=survey)
