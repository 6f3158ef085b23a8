"""B3: pages made anew for every request, the whole theme: their CPU, and how it does not grow."""

from functools import cache
from statistics import median

from . import scratch
from .client import Client
from .line import paired
from .readers import LIST, PAGE, UNKEPT, house
from .server import cpu_per_request, free_port, serving

PAGES, HELLOS, ROUNDS = 150, 3000, 7
FEW, MANY = "plain", "many-pages"


def _asked(client: Client, path: str) -> None:
    answer, _text = client.send("GET", path)
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")


def _cpu(pid: int, client: Client, path: str) -> float:
    return cpu_per_request(pid, lambda: _asked(client, path), PAGES)


@cache
def _measured() -> tuple[float, float, float]:
    """CPU seconds of a content page, a list page and a bare view, interleaved."""
    bare = free_port()
    with (
        house(**UNKEPT) as (site, port),
        serving("rakeen.bench.bare:application", bare, {}) as hello,
    ):
        client, plain = Client(port), Client(bare)
        _cpu(site, client, PAGE)
        rounds = [
            (
                _cpu(site, client, PAGE),
                _cpu(site, client, LIST),
                cpu_per_request(hello, lambda: plain.send("GET", "/"), HELLOS),
            )
            for _ in range(ROUNDS)
        ]
    page, listed, view = (median(side) for side in zip(*rounds, strict=True))
    return page, listed, view


def uncached_page() -> tuple[float, str]:
    """CPU of one content page ÷ CPU of one bare answer, both by granian with one thread."""
    page, _listed, view = _measured()
    return page / view, f"{page * 1000:.2f} ms against {view * 1000:.3f} ms of CPU"


def list_page() -> tuple[float, str]:
    """CPU of the list of services ÷ of a content page."""
    page, listed, _view = _measured()
    return listed / page, f"{listed * 1000:.2f} ms against {page * 1000:.2f} ms of CPU"


def as_pages_grow() -> tuple[float, str]:
    """CPU of a content page among 10,000 more ÷ among those a house begins with."""
    crowd = scratch.embedded(MANY)
    scratch.run_module("rakeen.bench.many_pages", house=crowd)
    with house(**UNKEPT) as (few, port), house(**UNKEPT, **crowd) as (many, other):
        among_few, among_many = Client(port), Client(other)
        grown, usual = paired(
            lambda: _cpu(many, among_many, PAGE), lambda: _cpu(few, among_few, PAGE), ROUNDS
        )
    return grown / usual, f"{grown * 1000:.2f} ms against {usual * 1000:.2f} ms of CPU"
