"""Makes and destroys data keys."""

import secrets
from uuid import uuid4

from django.utils import timezone

from . import ring
from .models import DataKey

KEY_BYTES = 32


def new_key() -> DataKey:
    """A fresh data key, stored wrapped by the ring's current key."""
    key_id = uuid4()
    ring_id, wrapped = ring.wrap(secrets.token_bytes(KEY_BYTES), owner=key_id)
    return DataKey.objects.create(id=key_id, wrapped=wrapped, ring=ring_id)


def destroy_key(key: DataKey) -> None:
    """Erase for good everything that `key` sealed; a second call changes nothing."""
    DataKey.objects.filter(pk=key.pk, destroyed_at=None).update(
        wrapped=None, destroyed_at=timezone.now()
    )
    key.refresh_from_db()
