"""Houses that hold many cases, beside houses that hold few."""

from functools import cache

from . import scratch

FEW, MANY, MANY_EMBEDDED = 1_000, 1_000_000, 100_000


@cache
def _filled(profile: str, size: int) -> scratch.Environment:
    make = {"embedded": scratch.embedded, "cluster": scratch.cluster}[profile]
    house = make(f"cases-{size}")
    scratch.run_module("rakeen.bench.crowd", str(size), house=house)
    return house


def few_and_many(profile: str) -> tuple[scratch.Environment, scratch.Environment]:
    """A house with a thousand cases, and one with as many as the profile is meant to hold."""
    many = {"embedded": MANY_EMBEDDED, "cluster": MANY}[profile]
    return _filled(profile, FEW), _filled(profile, many)
