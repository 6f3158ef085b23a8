"""B5.60: a step of a form of 60 questions in 15 steps, against one of 20 questions in 6."""

import json
from collections.abc import Callable
from itertools import cycle
from typing import Any

from . import scratch
from .client import Client
from .line import paired
from .server import cpu_per_request, free_port, serving

POSTS, ROUNDS = 120, 5


def _sender(port: int, run: dict[str, Any]) -> Callable[[], None]:  # Any: read from JSON
    """Sends one step after another of a run whose steps are all saved, and begins again."""
    client = Client(port)
    client.cookies["run-ar"] = run["secret"]
    base = f"/ar/{run['code']}/{run['run']}"
    hidden = client.form_of(f"{base}/{next(iter(run['answers']))}/")
    # The last step would send the form.
    steps = cycle(list(run["answers"].items())[:-1])

    def send() -> None:
        key, given = next(steps)
        answer, _text = client.send("POST", f"{base}/{key}/", hidden | given)
        if answer.status != 302:
            raise RuntimeError(f"the step {key} answered {answer.status}")

    return send


def long_form_step() -> tuple[float, str]:
    """CPU of one saved step of the long form ÷ that of the short one, in the same server."""
    scratch.environment()
    long, short = json.loads(scratch.run_module("rakeen.bench.longform"))
    port = free_port()
    with serving("rakeen.wsgi:application", port, scratch.environment()) as site:
        send_long, send_short = _sender(port, long), _sender(port, short)
        of_long, of_short = paired(
            lambda: cpu_per_request(site, send_long, POSTS),
            lambda: cpu_per_request(site, send_short, POSTS),
            ROUNDS,
        )
    return of_long / of_short, f"{of_long * 1000:.2f} ms against {of_short * 1000:.2f} ms of CPU"
