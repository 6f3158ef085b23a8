"""B11: one page read through the API: ready, and made anew against Wagtail's own view."""

import json
from functools import partial

from . import scratch
from .b1 import hot_page
from .client import Client
from .line import paired
from .readers import PAGE, UNKEPT, house
from .server import cpu_per_request, free_port, serving

READS, ROUNDS = 150, 7


def _number() -> int:
    with house() as (_site, port):
        query = f"/api/v2/pages/?slug={PAGE.strip('/').rpartition('/')[2]}&locale=ar"
        _answer, text = Client(port).send("GET", query)
    return int(json.loads(text)["items"][0]["id"])


def _read(client: Client, path: str) -> None:
    answer, _text = client.send("GET", path)
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")


def uncached_read() -> tuple[float, str]:
    """CPU of our detail view ÷ Wagtail's, both in the same house and theme of middleware."""
    number, theirs = _number(), free_port()
    with (
        house(**UNKEPT) as (site, port),
        serving("rakeen.bench.wagtail_api:application", theirs, scratch.environment()) as other,
    ):
        client, plain = Client(port), Client(theirs)
        one = partial(_read, client, f"/api/v2/pages/{number}/")
        reference = partial(_read, plain, f"/wagtail/pages/{number}/")
        one(), reference()
        ours, wagtails = paired(
            lambda: cpu_per_request(site, one, READS),
            lambda: cpu_per_request(other, reference, READS),
            ROUNDS,
        )
    return ours / wagtails, f"{ours * 1000:.2f} ms against {wagtails * 1000:.2f} ms of CPU"


def hot_read() -> tuple[float, str]:
    """As B1, for the same page through the API."""
    return hot_page(f"/api/v2/pages/{_number()}/")
