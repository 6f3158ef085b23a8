"""One ready answer: its headers and bodies, handed out as often as it is asked for."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils.http import parse_etags

from cms.fresh import Noted

from .asking import Environ
from .variants import PACKERS, SMALLEST, negotiated

Start = Callable[..., Any]  # Any: WSGI's start_response
Head = list[tuple[str, str]]
UNTOLD_IN_304 = {"content-length", "content-type", "content-encoding"}


class Ready:
    """An answer that is the same for everybody, until `until` (monotonic seconds)."""

    def __init__(self, response: HttpResponse, noted: Noted) -> None:
        self.noted, self.until = noted, noted.since + noted.seconds
        self.body, self.etag = response.content, response.headers["ETag"]
        self.head = [(k, v) for k, v in response.items() if k.lower() != "content-length"]
        self.unchanged = [(k, v) for k, v in self.head if k.lower() not in UNTOLD_IN_304]
        self.bodies: dict[str, tuple[Head, list[bytes]]] = {}
        self.size = 2 * len(self.body) + 2_000  # with its variants and headers, roughly

    def answer(self, environ: Environ, start_response: Start) -> list[bytes]:
        """200 in the encoding that is understood, or 304 to whoever has it already."""
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and (known == self.etag or self._is_known(known)):
            start_response("304 Not Modified", self.unchanged)
            return []
        encoding = negotiated(environ.get("HTTP_ACCEPT_ENCODING", ""))
        head, body = self.bodies.get(encoding) or self._packed(encoding)
        start_response("200 OK", head)
        return body if environ["REQUEST_METHOD"] == "GET" else []

    def _is_known(self, known: str) -> bool:
        """Weakly compared, as RFC 9110 has it for reading."""
        bare = self.etag.removeprefix("W/")
        return any(tag in ("*", bare, self.etag) for tag in parse_etags(known))

    def _packed(self, encoding: str) -> tuple[Head, list[bytes]]:
        body, head = self.body, self.head
        if encoding and len(body) >= SMALLEST:
            body = PACKERS[encoding](body)
            head = [*head, ("Content-Encoding", encoding)]
        self.bodies[encoding] = [*head, ("Content-Length", str(len(body)))], [body]
        return self.bodies[encoding]
