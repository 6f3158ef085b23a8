"""Lets scripts of named origins read the content API and use the forms API; nobody unless named.

It stands before Django and before any answer that is kept ready, since what is kept for one origin
must not be handed to another. No cookie is ever let through (`Access-Control-Allow-Credentials` is
never said), so a script can do what any program can, and nothing in the name of a visitor.
"""

from collections.abc import Callable, Iterable
from typing import Any

Environ = dict[str, Any]  # Any: WSGI's own shape
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
HOURS = 24 * 60 * 60
# Of each API: the methods, and the headers that its programs send.
DOORS = {
    "/api/v2/": ("GET, HEAD", "Authorization"),
    "/api/forms/v1/": (
        "GET, HEAD, POST, PUT, DELETE",
        "Accept-Language, Authorization, Content-Type, Idempotency-Key, X-Run-Secret",
    ),
}
READABLE = "ETag, Retry-After, Content-Language"


class Origins:
    """Wraps a WSGI application; `named` are origins such as https://app.example.org."""

    def __init__(self, application: Application, named: Iterable[str]) -> None:
        self.application, self.named = application, frozenset(named)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        door = next((one for path, one in DOORS.items() if _is_under(environ, path)), None)
        if door is None or not self.named:
            return self.application(environ, start_response)
        origin = environ.get("HTTP_ORIGIN", "")
        told = _headers(origin, *door) if origin in self.named else []
        if (
            environ["REQUEST_METHOD"] == "OPTIONS"
            and "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ
        ):
            return _preflight(told, start_response)
        return self.application(environ, _saying(told[:3], start_response))


def _is_under(environ: Environ, path: str) -> bool:
    return str(environ.get("PATH_INFO", "")).startswith(path)


def _headers(origin: str, methods: str, headers: str) -> list[tuple[str, str]]:
    return [
        ("Access-Control-Allow-Origin", origin),
        ("Access-Control-Expose-Headers", READABLE),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("Access-Control-Allow-Methods", methods),
        ("Access-Control-Allow-Headers", headers),
        ("Access-Control-Max-Age", str(HOURS)),
    ]


def _preflight(told: list[tuple[str, str]], start_response: Callable[..., Any]) -> list[bytes]:
    """Who is not named gets the same answer without the permission."""
    start_response("204 No Content", [*told, ("Vary", "Origin"), ("Content-Length", "0")])
    return []


def _saying(told: list[tuple[str, str]], start_response: Callable[..., Any]) -> Callable[..., Any]:
    """Every answer differs by origin where origins are named, whether it is let in or not."""

    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:  # Any: WSGI
        vary = [value for name, value in headers if name.lower() == "vary"]
        replaced = {name.lower() for name, _value in told} | {"vary"}
        kept = [pair for pair in headers if pair[0].lower() not in replaced]
        return start_response(status, [*kept, *told, ("Vary", ", ".join([*vary, "Origin"]))], *rest)

    return start
