"""The entrance in front of Django: a ready answer is handed out without waking it."""

from collections.abc import Callable, Iterable
from typing import Any

from cms.fresh import noted_on

from .asking import WHOLE, Asked, Environ, asked, names_in
from .ready import Ready, Start
from .store import Store

Application = Callable[[Environ, Start], Any]  # Any: Django hands back its response itself


class Hearing:
    """Wraps Django's WSGI application, which keeps what it read until `listen` hears of a change.

    A closed site asks nothing of the database, which may be away.
    """

    def __init__(
        self, django: Application, listen: Callable[[], None], is_closed: Callable[[], bool]
    ) -> None:
        self.django, self.listen, self.is_closed = django, listen, is_closed

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        if not self.is_closed():
            self.listen()
        return self.django(environ, start_response)


class Front(Hearing):
    """The same with ready answers; `listen` is called before any is handed out."""

    def __init__(
        self,
        django: Application,
        listen: Callable[[], None],
        is_closed: Callable[[], bool],
        store: Store,
    ) -> None:
        super().__init__(django, listen, is_closed)
        self.store = store

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        if self.is_closed():
            return self.django(environ, start_response)
        self.listen()
        key = asked(environ)
        if key is None:
            return self.django(environ, start_response)
        ready = self.store.get(key)
        if ready is not None:
            return ready.answer(environ, start_response)
        return self._make(key, environ, start_response)

    def _make(self, key: Asked, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Ask Django for the whole answer, and keep it if it says that it may be kept."""
        held: list[tuple[Any, ...]] = []
        whole = {**environ, "QUERY_STRING": key.query, WHOLE: True}
        response = self.django(whole, lambda *told: held.append(told))
        noted = noted_on(response)
        if noted is None or environ["REQUEST_METHOD"] == "HEAD":
            start_response(*held[0])
            return response
        ready = Ready(response, noted)
        response.close()
        if names_in(key.query) <= set(response.query):
            self.store.keep(key, ready)
        return ready.answer(environ, start_response)
