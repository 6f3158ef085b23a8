"""The ready answers of this process, bounded in bytes and found by what they were made from."""

from collections import defaultdict
from threading import Lock
from time import monotonic

from cms.fresh import is_fresh

from .asking import Asked
from .ready import Ready


class Store:
    """The oldest go first; reading takes no lock."""

    def __init__(self, largest: int) -> None:
        self.largest, self.size = largest, 0
        self._ready: dict[Asked, Ready] = {}
        self._by_tag: defaultdict[str, set[Asked]] = defaultdict(set)
        self._lock = Lock()

    def get(self, asked: Asked) -> Ready | None:
        """The answer that is ready, if it still holds."""
        ready = self._ready.get(asked)
        return ready if ready is not None and monotonic() < ready.until else None

    def keep(self, asked: Asked, ready: Ready) -> bool:
        """Keep it, unless something it shows was touched while it was being made."""
        with self._lock:
            self._drop(asked)
            if ready.size > self.largest // 8 or not is_fresh(ready.noted):
                return False
            self._ready[asked] = ready
            self.size += ready.size
            for tag in ready.noted.tags:
                self._by_tag[tag].add(asked)
            while self.size > self.largest:
                self._drop(next(iter(self._ready)))
            return True

    def drop(self, tags: set[str]) -> int:
        """Forget every answer made from any of these; how many there were."""
        with self._lock:
            touched = set[Asked]().union(*(self._by_tag.get(tag, ()) for tag in tags))
            for asked in touched:
                self._drop(asked)
            return len(touched)

    def __len__(self) -> int:
        return len(self._ready)

    def _drop(self, asked: Asked) -> None:
        ready = self._ready.pop(asked, None)
        if ready is None:
            return
        self.size -= ready.size
        for tag in ready.noted.tags:
            self._by_tag[tag].discard(asked)
            if not self._by_tag[tag]:
                del self._by_tag[tag]
