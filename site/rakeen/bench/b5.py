"""B5: one step of the help form, validated, sealed and saved, against a bare Django view."""

from urllib.parse import urlsplit

from . import scratch
from .client import Client
from .line import paired
from .server import cpu_per_request, free_port, serving

POSTS, HELLOS, ROUNDS = 150, 3000, 5
ANSWERS = {"for_whom": "self", "urgency": "soon"}


def _step(client: Client) -> tuple[str, dict[str, str]]:
    """A run begun over HTTP: the address of its first step, and what to post there."""
    begun, _text = client.send("POST", "/ar/help/start/", {})
    path = urlsplit(begun.headers["Location"]).path
    return path, client.form_of(path) | ANSWERS


def _post(client: Client, path: str, form: dict[str, str]) -> None:
    answer, _text = client.send("POST", path, form)
    if answer.status != 302:
        raise RuntimeError(f"the step answered {answer.status}")


def form_step() -> tuple[float, str]:
    """CPU of one saved step ÷ CPU of one bare answer, both by granian with one thread."""
    ours, bare = free_port(), free_port()
    with (
        serving("rakeen.wsgi:application", ours, scratch.environment()) as site,
        serving("rakeen.bench.bare:application", bare, {}) as hello,
    ):
        client, plain = Client(ours), Client(bare)
        path, form = _step(client)
        step, view = paired(
            lambda: cpu_per_request(site, lambda: _post(client, path, form), POSTS),
            lambda: cpu_per_request(hello, lambda: plain.send("GET", "/"), HELLOS),
            ROUNDS,
        )
    return step / view, f"{step * 1000:.2f} ms against {view * 1000:.3f} ms of CPU"
