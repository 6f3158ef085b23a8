"""Counts the cases of a period by channel, kind, service, language and stage."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count
from hijridate import Hijri

from forms_engine.cases.models import Case
from forms_engine.clock.models import Terms
from forms_engine.clock.time import RIYADH, today

DIMENSIONS = ("channel", "kind", "service", "language", "state")
JOINED = "\0"  # the code of groups too small to be shown alone


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included."""

    first: date
    last: date

    def bounds(self) -> tuple[datetime, datetime]:
        """The moment at which it begins, and the one at which it is over."""
        midnight = [
            datetime.combine(day, time(), RIYADH)
            for day in (self.first, self.last + timedelta(days=1))
        ]
        return midnight[0], midnight[1]


@dataclass(frozen=True)
class Group:
    """How many cases have this code; `joined` says how many codes stand behind it."""

    code: str
    count: int
    joined: int = 0


@dataclass(frozen=True)
class Report:
    """The groups of each dimension; `total` is None where it is too small itself."""

    total: int | None
    groups: Mapping[str, list[Group]]
    smallest: int


def month_of(code: str) -> Period:
    """The days of "g-2026-11" or "h-1448-06"; raises ValueError."""
    calendar, year, month = code.split("-")
    if calendar == "h":
        there = Hijri(int(year), int(month), 1)
        length, first = there.month_length(), there.to_gregorian()
        start = date(first.year, first.month, first.day)
        return Period(start, start + timedelta(days=length - 1))
    start = date(int(year), int(month), 1)
    return Period(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def period_of(first: str, last: str) -> Period:
    """From the beginning of one month to the end of another; raises ValueError if it ends early."""
    period = Period(month_of(first).first, month_of(last).last)
    if period.last < period.first:
        raise ValueError("the period ends before it begins")
    return period


def count_cases(period: Period) -> Report:
    """The report; two queries and the terms, however many cases there are."""
    tallies: dict[str, Counter[str]] = {name: Counter() for name in DIMENSIONS}
    total = 0
    for codes, found in _rows(period):
        total += found
        for name, code in zip(DIMENSIONS, codes, strict=True):
            tallies[name][code] += found
    smallest = Terms.current().smallest_group
    groups = {name: joined(tally, smallest=smallest) for name, tally in tallies.items()}
    return Report(total if total >= smallest else None, groups, smallest)


def _rows(period: Period) -> Iterator[tuple[tuple[str, ...], int]]:
    """Counts of each combination; open and ended cases by the index of their own."""
    begins, over = period.bounds()
    for is_open in (True, False):
        cases = Case.objects.filter(
            is_open=is_open, received_at__gte=begins, received_at__lt=over
        ).order_by()
        for *codes, found in cases.values_list(*DIMENSIONS).annotate(found=Count("pk")):
            yield tuple(codes), found


def joined(tally: Mapping[str, int], *, smallest: int) -> list[Group]:
    """The groups, largest first; those too small to be shown alone are joined into one.

    The joined one takes in the next smallest until it is large enough: otherwise the total
    minus what is shown would show it. Where even all together are too few, nothing is shown.
    """
    groups = sorted(tally.items(), key=lambda one: (-one[1], one[0]))
    large = [one for one in groups if one[1] >= smallest]
    small = [one for one in groups if one[1] < smallest]
    while small and sum(count for _code, count in small) < smallest and large:
        small.append(large.pop())
    together = sum(count for _code, count in small)
    shown = [Group(code, count) for code, count in large]
    return [*shown, Group(JOINED, together, len(small))] if together >= smallest else shown


def this_month() -> str:
    """The code of the Gregorian month that is running."""
    return f"g-{today():%Y-%m}"
