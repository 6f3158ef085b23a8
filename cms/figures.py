"""Figures about cases and answers, which cms may not read itself: the house registers who does."""

from collections.abc import Callable
from typing import Any

Data = dict[str, Any]  # Any: numbers by code, as JSON
Aid = Callable[[int], Data]
Survey = Callable[[Data | None], Data]
_providers: dict[str, Callable[..., Data]] = {}


class NoFigures(Exception):
    """Raised where nothing may be published; its text says why, in the active language."""


def provide_with(*, aid: Aid, survey: Survey) -> None:
    """Register the two readers.

    `aid(year)` gives `{"rows": [[service, received, served], …]}` of a Hijri year; the service ""
    joins small ones. `survey(before)` gives `{"invited", "answered", "scores": {facet: mean}}`,
    where `before` is what was taken last. Both raise NoFigures.
    """
    _providers.update(aid=aid, survey=survey)


def take(kind: str, *, year: int | None = None, before: Data | None = None) -> Data:
    """The figures as they stand now; raises NoFigures."""
    if kind not in _providers:
        raise NoFigures
    return _providers[kind](year if kind == "aid" else before)
