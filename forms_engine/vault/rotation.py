"""Moves data keys to the ring's current key, batch by batch, so a stop loses no work."""

from collections.abc import Iterator

from django.db import models, transaction

from . import ring
from .models import DataKey


def stale_keys() -> models.QuerySet[DataKey]:
    """Living data keys that an older ring key still wraps."""
    return DataKey.objects.filter(destroyed_at=None).exclude(ring=ring.current_id())


def _rewrap(key: DataKey) -> int:
    """1 if moved; 0 if somebody moved or destroyed it meanwhile."""
    secret = ring.unwrap(bytes(key.wrapped or b""), ring_id=key.ring, owner=key.pk)
    ring_id, wrapped = ring.wrap(secret, owner=key.pk)
    untouched = DataKey.objects.filter(pk=key.pk, ring=key.ring, destroyed_at=None)
    return untouched.update(ring=ring_id, wrapped=wrapped)


def rotate(*, batch: int = 500) -> Iterator[int]:
    """Re-wrap every stale key; yields the number done after each batch's own transaction."""
    done = 0
    while keys := list(stale_keys().order_by("pk")[:batch]):
        with transaction.atomic():
            done += sum(_rewrap(key) for key in keys)
        yield done
