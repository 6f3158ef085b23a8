"""What is asked for, as a key under which the same answer may be kept; None: ask Django."""

import re
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

Environ = dict[str, Any]  # Any: WSGI's own shape
WHOLE = "rakeen.whole"  # in the environ: the front answers 304 itself
LONGEST_QUERY = 500
# Parameters by which campaigns and networks count their visitors; no page reads them.
CAMPAIGN = re.compile(
    r"utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igshid|mc_[ce]id|_ga|_gl"
)
# Cookies that other programs set on a whole domain; whoever brings any other is somebody.
FOREIGN_COOKIE = re.compile(r"_ga\w*|_gid|_gat\w*|_gcl_\w+|_fbp|_fbc|_hj\w*|_pk_[\w.]+|_clck|_clsk")


class Asked(NamedTuple):
    """Where the same answer is the same for everybody."""

    scheme: str
    host: str
    path: str
    query: str


def asked(environ: Environ) -> Asked | None:
    """The key of an anonymous reading request; campaign parameters do not count."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in environ:
        return None
    cookie = environ.get("HTTP_COOKIE")
    if cookie and not _is_foreign(cookie):
        return None
    query = environ.get("QUERY_STRING") or ""
    if query:
        if len(query) > LONGEST_QUERY:
            return None
        query = plain_query(query)
    scheme = environ.get("HTTP_X_FORWARDED_PROTO") or environ["wsgi.url_scheme"]
    host = environ.get("HTTP_HOST", "")
    return Asked("https" if scheme == "https" else "http", host, environ["PATH_INFO"], query)


@lru_cache(maxsize=1024)
def plain_query(query: str) -> str:
    """The parameters that may change an answer, in one order; the text itself if it has none."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not CAMPAIGN.fullmatch(name)]
    return urlencode(sorted(kept)) if len(kept) < len(pairs) else query


def names_in(query: str) -> set[str]:
    """The names of the parameters."""
    return {name for name, _value in parse_qsl(query, keep_blank_values=True)}


@lru_cache(maxsize=1024)
def _is_foreign(cookie: str) -> bool:
    names = (pair.partition("=")[0].strip() for pair in cookie.split(";"))
    return all(FOREIGN_COOKIE.fullmatch(name) for name in names if name)
