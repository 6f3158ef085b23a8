"""Keys for tests."""

import secrets
from base64 import b64encode

from forms_engine.vault.services import new_key


def make_key():
    return new_key()


def make_ring(*names):
    """RAKEEN_DATA_KEYS with a fresh key under each name, the first one current."""
    return ",".join(f"{name}:{b64encode(secrets.token_bytes(32)).decode()}" for name in names)
