"""One line of the bench: what is measured, the goal, the ratio, the verdict."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median


class NotMeasured(Exception):
    """Says why a line could not be measured here."""


@dataclass(frozen=True)
class Result:
    """`ratio` is None where it could not be measured; `detail` names the absolute figures."""

    id: str
    name: str
    ratio: float | None
    goal: str
    holds: bool | None
    detail: str = ""

    def as_json(self) -> dict[str, object]:
        """The five fields of `var/bench.json`."""
        return {key: value for key, value in asdict(self).items() if key != "detail"}


@dataclass(frozen=True)
class Line:
    """`measure` returns the ratio and its detail, or raises NotMeasured; None: not written yet."""

    id: str
    name: str
    sign: str
    bound: float
    measure: Callable[[], tuple[float, str]] | None = None

    def run(self) -> Result:
        """Measure, compare with the goal, and say."""
        goal = f"{self.sign} {self.bound:g}"
        try:
            if self.measure is None:
                raise NotMeasured("not measured yet")
            ratio, detail = self.measure()
        except NotMeasured as reason:
            return Result(self.id, self.name, None, goal, None, str(reason))
        holds = ratio <= self.bound if self.sign == "<=" else ratio >= self.bound
        return Result(self.id, self.name, round(ratio, 3), goal, holds, detail)


def paired(
    ours: Callable[[], float], reference: Callable[[], float], rounds: int = 5
) -> tuple[float, float]:
    """Medians of both over interleaved rounds."""
    pairs = [(ours(), reference()) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)
