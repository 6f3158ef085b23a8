"""Keys for tests."""

import secrets
from base64 import b64encode

from forms_engine.vault.services import new_key


def make_key():
    return new_key()


def make_ring(*names):
    """RAKEEN_DATA_KEYS with a fresh key under each name, the first one current."""
    return ",".join(f"{name}:{b64encode(secrets.token_bytes(32)).decode()}" for name in names)


def stored_files():
    """The names of everything in the private storage."""
    from django.core.files.storage import storages

    storage = storages["private"]
    folders = storage.listdir("")[0] if storage.exists("") else []
    return sorted(f"{folder}/{name}" for folder in folders for name in storage.listdir(folder)[1])
