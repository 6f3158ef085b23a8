"""When a form takes new runs: always, never, between dates, in a Hijri season, up to a quota."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any, Literal, Self

from forms_engine.clock.seasons import Window
from forms_engine.clock.time import RIYADH, today
from forms_engine.vault.types import JSON

Mode = Literal["open", "closed", "dates", "season"]
Standing = Literal["open", "closed", "before", "after", "full"]
Counter = Callable[[str, datetime | None], int]
_counters: list[Counter] = []


def count_with(counter: Counter) -> None:
    """Register what counts the submissions of a form since a moment (None: ever)."""
    _counters[:] = [counter]


@dataclass(frozen=True)
class Opening:
    """Dates are Riyadh's, both ends included; season days are (month, day) of the Hijri year."""

    mode: Mode = "open"
    opens_on: date | None = None
    closes_on: date | None = None
    season_from: tuple[int, int] | None = None
    season_to: tuple[int, int] | None = None
    quota: int | None = None
    counted_from: date | None = None

    def plain(self) -> dict[str, JSON]:
        """The rules as JSON."""
        return {key: _plain(value) for key, value in asdict(self).items()}

    @classmethod
    def from_plain(cls, rules: dict[str, Any]) -> Self:  # Any: JSON
        """The rules that gave this JSON; no rules mean that it is open."""
        return cls(
            mode=rules.get("mode", "open"),
            opens_on=_day(rules.get("opens_on")),
            closes_on=_day(rules.get("closes_on")),
            season_from=_season_day(rules.get("season_from")),
            season_to=_season_day(rules.get("season_to")),
            quota=rules.get("quota"),
            counted_from=_day(rules.get("counted_from")),
        )

    def standing(self, code: str) -> Standing:
        """Whether a new run may begin today, and why not; asks for the count only when needed."""
        found = self.on(today())
        return "full" if found == "open" and self.is_full(code) else found

    def is_full(self, code: str) -> bool:
        """Whether as many were sent as the quota allows; counts only where there is one."""
        if self.quota is None or not _counters:
            return False
        return _counters[0](code, self._since()) >= self.quota

    def on(self, day: date) -> Standing:
        """The same by the calendar alone."""
        if self.mode == "closed":
            return "closed"
        if self.mode == "season":
            return "open" if self._in_season(day) else "before"
        if self.mode == "dates" and self.opens_on and day < self.opens_on:
            return "before"
        if self.mode == "dates" and self.closes_on and day > self.closes_on:
            return "after"
        return "open"

    def opens_next(self) -> date | None:
        """The day on which it opens, where it has not opened yet."""
        if self.on(today()) != "before":
            return None
        window = self._window() if self.mode == "season" else None
        return window.begins() if window else self.opens_on

    def _in_season(self, day: date) -> bool:
        window = self._window()
        return window is not None and window.holds(day)

    def _window(self) -> Window | None:
        """The days of the Hijri year, where both are given."""
        if self.season_from is None or self.season_to is None:
            return None
        return Window(self.season_from, self.season_to)

    def _since(self) -> datetime | None:
        day = self.counted_from or self._began()
        return datetime.combine(day, time(), RIYADH) if day else None

    def _began(self) -> date | None:
        if self.mode == "season" and (window := self._window()):
            return window.began()
        return self.opens_on if self.mode == "dates" else None


def _plain(value: Any) -> JSON:  # Any: the fields of the dataclass
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _season_day(given: list[int] | None) -> tuple[int, int] | None:
    return (given[0], given[1]) if given else None
