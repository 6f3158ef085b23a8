"""Small groups are joined until none can be told apart, not even by subtracting from the total."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .enums import Facet


@dataclass(frozen=True)
class Tally:
    """Counts of one group; `values` are the codes it stands for, `scores` facet → (sum, count)."""

    values: tuple[str, ...]
    invited: int = 0
    answered: int = 0
    scores: dict[Facet, tuple[int, int]] = field(default_factory=dict)

    def count(self, facet: Facet) -> int:
        """How many people scored this facet."""
        return self.scores.get(facet, (0, 0))[1]

    def mean(self, facet: Facet) -> float | None:
        """The mean from 1 to 5, one decimal; None when nobody scored it."""
        total, count = self.scores.get(facet, (0, 0))
        return round(total / count, 1) if count else None


def join(tallies: Iterable[Tally]) -> Tally:
    """One tally over all: what they would be if they had never been told apart."""
    parts = list(tallies)
    scores = {
        facet: (
            sum(part.scores.get(facet, (0, 0))[0] for part in parts),
            sum(part.count(facet) for part in parts),
        )
        for facet in Facet
    }
    values = tuple(sorted(value for part in parts for value in part.values))
    invited = sum(part.invited for part in parts)
    return Tally(values, invited, sum(part.answered for part in parts), scores)


def shown_facets(total: Tally, *, smallest: int) -> list[Facet]:
    """The facets that enough people scored: at least `smallest`, and half of those who answered."""
    return [f for f in Facet if total.count(f) >= max(smallest, total.answered / 2)]


def merge_small(tallies: Iterable[Tally], *, smallest: int, facets: list[Facet]) -> list[Tally]:
    """The groups of at least `smallest` answers in every facet, the others joined into one.

    The joined one takes in the next smallest group until it is large enough itself: otherwise
    the total minus the shown groups would show it. The order given is kept: nothing is ranked.
    """

    def size(tally: Tally) -> int:
        return min([tally.answered, *(tally.count(facet) for facet in facets)])

    groups = list(tallies)
    hidden = [group for group in groups if size(group) < smallest]
    rest = sorted((group for group in groups if size(group) >= smallest), key=size)
    while hidden and size(join(hidden)) < smallest and rest:
        hidden.append(rest.pop(0))
    shown = [group for group in groups if group not in hidden]
    return [*shown, join(hidden)] if hidden else shown
