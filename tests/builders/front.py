"""The entrance in front of Django, asked as a web server asks it."""

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from rakeen.hot import touches
from rakeen.hot.front import Front
from rakeen.hot.store import Store
from rakeen.maintenance import Glance


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    woke_django: bool = False

    @property
    def text(self):
        return self.body.decode()


class Asker:
    """Counts how often Django is woken."""

    def __init__(self, largest=10_000_000):
        self.woken = 0
        self._django = get_wsgi_application()
        self.store = Store(largest)
        self.front = Front(self._wake, lambda: None, lambda: Glance()(), self.store)

    def _wake(self, environ, start_response):
        self.woken += 1
        return self._django(environ, start_response)

    def get(self, url, method="GET", **headers):
        before, told = self.woken, []
        with connections_kept():
            response = self.front(environ(url, method, **headers), lambda *head: told.append(head))
            body = b"".join(response)
            getattr(response, "close", lambda: None)()
        status, head = told[0][:2]
        return Answer(int(status[:3]), dict(head), body, self.woken > before)


@contextmanager
def connections_kept():
    """As Django's own test client does: the test's transaction lives on the connection."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def environ(url, method="GET", *, host="127.0.0.1:8000", scheme="http", **headers):
    path, _, query = url.partition("?")
    named = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "SCRIPT_NAME": "",
        "QUERY_STRING": query,
        "HTTP_HOST": host,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": scheme,
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        **named,
    }


@contextmanager
def asking(**options):
    """A front whose store hears of every touch of this process."""
    asker = Asker(**options)
    touches.listen_with(asker.store.drop)
    try:
        yield asker
    finally:
        touches._listeners.remove(asker.store.drop)
