"""Makes and destroys data keys."""

import secrets
from uuid import uuid4

from django.utils import timezone

from forms_engine.prepared import PreparedChange, PreparedInsert, Slot

from . import ring
from .models import DataKey

KEY_BYTES = 32
_ADD = PreparedInsert(DataKey)
_EMPTY = PreparedChange(
    lambda: DataKey.objects.filter(pk=Slot("key", DataKey, "id"), destroyed_at=None),
    wrapped=None,
    destroyed_at=Slot("at", DataKey, "destroyed_at"),
)


def new_key() -> DataKey:
    """A fresh data key, stored wrapped by the ring's current key."""
    key_id = uuid4()
    ring_id, wrapped = ring.wrap(secrets.token_bytes(KEY_BYTES), owner=key_id)
    key = DataKey(id=key_id, wrapped=wrapped, ring=ring_id)
    _ADD.run(key)
    return key


def destroy_key(key: DataKey) -> None:
    """Erase for good everything that `key` sealed; a second call changes nothing."""
    moment = timezone.now()
    if _EMPTY.run(key=key.pk, at=moment):
        key.wrapped, key.destroyed_at = None, moment
    else:
        key.refresh_from_db()
