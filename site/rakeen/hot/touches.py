"""Tells every serving process what a change has touched: a table that they read once a second."""

import logging
from collections.abc import Callable, Iterable
from threading import Lock
from time import monotonic

from django.conf import settings
from django.db import close_old_connections, transaction
from wagtail.models import Site

from cms import fresh
from forms_engine.clock.recent import forget_everything
from rakeen.hot.purging import order
from rakeen.models import Touch

SECONDS = 1.0  # between two looks at the table
WINDOW = 200  # a transaction that began earlier may commit a smaller number later
MOST = 1_000  # more news than that: everything may have changed
MOST_TAGS = 500  # of one transaction; with more, everything may have changed
KEPT = 20_000  # rows

logger = logging.getLogger(__name__)
_listeners: list[Callable[[set[str]], object]] = []


def listen_with(listener: Callable[[set[str]], object]) -> None:
    """Call it with the tags of every change that this process hears of."""
    _listeners.append(listener)


def touch(tags: Iterable[str], *, even_now: bool = False) -> None:
    """Something changed: here at once, and in every process when the transaction commits."""
    named = set(tags)
    if not named:
        return
    hear(named)
    if settings.RAKEEN_PREPARING and not even_now:  # one word at the end says it all
        transaction.on_commit(lambda: hear(named))
        return
    with transaction.atomic(savepoint=False):
        _tell(named)


class _Told:
    """Waits for the commit of what was told; whatever is rolled back takes it away."""

    def __init__(self, pk: int, tags: set[str]) -> None:
        self.pk, self.tags, self.over = pk, tags, False

    def __call__(self) -> None:
        """This process has acted already, but what it read meanwhile was the old."""
        self.over = True
        ear.know(self.pk)
        hear(self.tags)


def _tell(tags: set[str]) -> None:
    """In one row for the whole transaction."""
    waiting = (entry[1] for entry in transaction.get_connection().run_on_commit)
    told = [one for one in waiting if isinstance(one, _Told) and not one.over]
    known = set[str]().union(*(one.tags for one in told))
    if tags <= known or len(known) > MOST_TAGS:
        return
    if len(known | tags) > MOST_TAGS:
        tags = {*tags, fresh.ALL}
    text = " ".join(sorted(known | tags))
    if told:
        Touch.objects.filter(pk=told[0].pk).update(tags=text)
    pk = told[0].pk if told else _written(text)
    transaction.on_commit(_Told(pk, tags))


def _written(text: str) -> int:
    row = Touch.objects.create(tags=text)
    order(row)
    if row.pk % (KEPT // 10) == 0:
        Touch.objects.filter(pk__lt=row.pk - KEPT).delete()
    return row.pk


def hear(tags: set[str]) -> None:
    """Drop what this process keeps of these; its small memories are dropped whole."""
    forget_everything()
    Site.clear_site_root_paths_cache()
    fresh.hear(tags)
    for listener in _listeners:
        listener(tags)


class Ear:
    """Listens for one process; while the database is away, what was heard last stands."""

    def __init__(self) -> None:
        self._lock, self._next = Lock(), 0.0
        self._seen: set[int] | None = None

    def listen(self, *, at_once: bool = False) -> None:
        """Look at the table if the last look was a second ago; never waits for another's look.

        `at_once` does both: it hears all that is committed by now.
        """
        if monotonic() < self._next and not at_once:
            return
        if not self._lock.acquire(blocking=at_once):
            return
        try:
            close_old_connections()
            self._look()
        except Exception:  # any database error: the answers that are ready are still good
            logger.exception("What was touched could not be read; ready answers stand meanwhile.")
        finally:
            close_old_connections()
            self._next = monotonic() + SECONDS
            self._lock.release()

    def know(self, pk: int) -> None:
        """This process wrote it, and has acted already."""
        if self._seen is not None:
            self._seen.add(pk)

    def _look(self) -> None:
        if self._seen is None:
            last = Touch.objects.order_by("-pk").values_list("pk", flat=True)[:WINDOW]
            self._seen = set(last)
            hear({fresh.ALL})  # what another thread began to make before this look
            return
        since = max(self._seen, default=0) - WINDOW
        rows = Touch.objects.filter(pk__gt=since).order_by("-pk").values_list("pk", "tags")
        found = dict(rows[: MOST + WINDOW])
        news = found.keys() - self._seen
        self._seen = set(sorted(self._seen | news)[-WINDOW:])
        if len(news) >= MOST:
            hear({fresh.ALL})
        elif news:
            hear({tag for pk in news for tag in found[pk].split()})


ear = Ear()
