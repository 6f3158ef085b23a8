"""B7: the staff's queue among many cases against the same queue among few."""

import json
from functools import cache, partial
from statistics import median

from . import scratch
from .crowded import few_and_many

ROUNDS = 3
Times = dict[str, float]


def _timed(house: scratch.Environment) -> Times:
    found: Times = json.loads(scratch.run_module("rakeen.bench.queue_pages", house=house))
    return found


def _medians(rounds: list[Times]) -> Times:
    return {name: median(times[name] for times in rounds) for name in rounds[0]}


@cache
def _measured(profile: str) -> tuple[Times, Times]:
    """Medians of every address among few and among many, over interleaved rounds."""
    few, many = few_and_many(profile)
    pairs = [(_timed(few), _timed(many)) for _ in range(ROUNDS)]
    return _medians([a for a, _ in pairs]), _medians([b for _, b in pairs])


def _growth(profile: str) -> tuple[float, str]:
    """The worst ratio of any page, filter or search, and what it was."""
    few, many = _measured(profile)
    grown = {name: many[name] / few[name] for name in few if name != "empty"}
    worst = max(grown, key=lambda name: grown[name])
    told = f"{many[worst] * 1000:.0f} ms against {few[worst] * 1000:.0f} ms"
    return grown[worst], f"worst: {worst}, {told}"


def over_an_empty_listing() -> tuple[float, str]:
    """The first page of 25 among many ÷ an empty listing of Wagtail's own, in one process."""
    _few, many = _measured("embedded")
    told = f"{many['first'] * 1000:.0f} ms against {many['empty'] * 1000:.0f} ms"
    return many["first"] / many["empty"], told


queue_in_postgres = partial(_growth, "cluster")
queue_embedded = partial(_growth, "embedded")
