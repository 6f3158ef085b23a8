"""Private files: sealed each with a secret of its own, kept apart from everything that is served.

Only whoever keeps the secret can read a file. A room seals it, with what else is known of the file,
under a run's or a case's data key; destroying that key erases the file, backups included.
The storage is `STORAGES["private"]`: a folder by default, a bucket where a deployment says so.
"""

import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from tempfile import SpooledTemporaryFile
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage, storages

from forms_engine.clock.time import now

from .errors import FileLost, NoRoom, Tampered
from .stream import CHUNK, close_stream, open_stream

SECRET_BYTES = 32
UNCLAIMED = timedelta(days=1)


@dataclass(frozen=True)
class Kept:
    """Where a private file lies, and the secret that opens it (hex)."""

    name: str
    secret: str


def _storage() -> Storage:
    return storages["private"]


def _refuse_when_full(storage: Storage) -> None:
    """Leave the reserve to the database; a bucket has no folder to measure."""
    try:
        folder = storage.path("")
    except NotImplementedError:  # Django's own word for a storage without a folder
        return
    try:
        free = shutil.disk_usage(folder).free
    except FileNotFoundError:
        return
    if free < settings.RAKEEN_UPLOADS["reserve"]:
        raise NoRoom


def keep(pieces: Iterable[bytes]) -> Kept:
    """Seal `pieces` into a new private file; raises NoRoom where the disk is (nearly) full."""
    storage, unique, secret = _storage(), uuid4().hex, secrets.token_bytes(SECRET_BYTES)
    _refuse_when_full(storage)
    name = f"{unique[:2]}/{unique}"
    with SpooledTemporaryFile(max_size=settings.RAKEEN_UPLOADS["largest"] * 2) as sealed:
        for piece in close_stream(secret, pieces, bound_to=name):
            sealed.write(piece)
        sealed.seek(0)
        try:
            return Kept(storage.save(name, File(sealed, name)), secret.hex())
        except OSError:
            raise NoRoom from None


def read(kept: Kept) -> Iterator[bytes]:
    """The bytes, piece by piece; raises FileLost or Tampered, at the latest while reading."""
    try:
        file = _storage().open(kept.name)
    except OSError:
        raise FileLost(f"The private file {kept.name} is gone.") from None
    with file:
        secret = bytes.fromhex(kept.secret)
        try:
            yield from open_stream(secret, file.chunks(CHUNK), bound_to=kept.name)
        except InvalidTag:
            raise Tampered(f"The private file {kept.name} does not open.") from None


def drop(name: str) -> None:
    """Delete a private file; one that is gone already is as good."""
    _storage().delete(name)


def old_names() -> Iterator[str]:
    """Files older than a day, so that whoever knows their owners can drop those without one."""
    storage, before = _storage(), now() - UNCLAIMED
    if not storage.exists(""):
        return
    for folder in sorted(storage.listdir("")[0]):
        for file in storage.listdir(folder)[1]:
            name = f"{folder}/{file}"
            if _written(storage, name) < before:
                yield name


def _written(storage: Storage, name: str) -> datetime:
    try:
        return storage.get_modified_time(name)
    except OSError:
        return now()
