"""The figures staff may see: response rate and mean scores, small groups joined or hidden."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from forms_engine.clock.models import Terms

from .enums import Dimension, Facet
from .labels import label
from .models import Answer, Invitation
from .suppression import Tally, join, merge_small, shown_facets


@dataclass(frozen=True)
class Group:
    """One line of figures; when `hidden` (too few answered) all but `invited` are None."""

    label: str
    values: tuple[str, ...]
    invited: int
    answered: int | None
    rate: float | None
    scores: dict[str, float | None]
    hidden: bool


@dataclass(frozen=True)
class Indicators:
    """All figures: the total, and the groups of each dimension (code → lines)."""

    total: Group
    by: dict[str, list[Group]]
    smallest: int


def indicators() -> Indicators:
    """Response rate and mean scores, groups under `Terms.smallest_group` joined or hidden.

    There is no filter and no period on purpose: two filtered totals could be subtracted.
    """
    smallest = Terms.current().smallest_group
    tallies = {dimension: _tallies(dimension) for dimension in Dimension}
    total = join(tallies[Dimension.OUTCOME])
    facets = shown_facets(total, smallest=smallest)
    by = {
        dimension.value: [
            _group(tally, dimension=dimension, smallest=smallest, facets=facets)
            for tally in merge_small(parts, smallest=smallest, facets=facets)
        ]
        for dimension, parts in tallies.items()
    }
    return Indicators(_group(total, dimension=None, smallest=smallest, facets=facets), by, smallest)


def _tallies(dimension: Dimension) -> list[Tally]:
    """The groups of one dimension, in the order of their codes; two queries."""
    name = dimension.value
    invited = _counts(Invitation.objects.all(), name)
    figures = {facet: (Sum(facet.value), Count(facet.value)) for facet in Facet}
    sums = {f"{facet}_sum": total for facet, (total, _) in figures.items()}
    counts = {f"{facet}_count": count for facet, (_, count) in figures.items()}
    answers = Answer.objects.values(name).annotate(rows=Count("id"), **sums, **counts)
    answered = {row[name]: row for row in answers.order_by(name)}
    return [
        Tally(
            (value,),
            invited.get(value, 0),
            answered[value]["rows"] if value in answered else 0,
            _scores(answered.get(value, {})),
        )
        for value in sorted(invited.keys() | answered.keys())
    ]


def _counts(rows: QuerySet[Invitation], name: str) -> dict[str, int]:
    return dict(rows.order_by(name).values_list(name).annotate(rows=Count("id")))


def _scores(row: dict[str, int | None]) -> dict[Facet, tuple[int, int]]:
    return {
        facet: (row.get(f"{facet}_sum") or 0, row.get(f"{facet}_count") or 0) for facet in Facet
    }


def _group(
    tally: Tally, *, dimension: Dimension | None, smallest: int, facets: list[Facet]
) -> Group:
    hidden = tally.answered < smallest
    return Group(
        label=label(dimension, tally.values),
        values=tally.values,
        invited=tally.invited,
        answered=None if hidden else tally.answered,
        rate=None if hidden or not tally.invited else round(tally.answered / tally.invited, 3),
        scores={f.value: tally.mean(f) if f in facets and not hidden else None for f in Facet},
        hidden=hidden,
    )
