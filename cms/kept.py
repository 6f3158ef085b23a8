"""What takes a while to make and never changes: made once, then read from the storage.

The name holds a digest of what it was made from, so whatever is found under it is right. The
folder may be emptied at any time.
"""

from collections.abc import Callable
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

FOLDER = "made"


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes under `name`, such as "pdf/….pdf"; what cannot be stored is made anew each time."""
    path = str(PurePosixPath(FOLDER, name))
    try:
        with default_storage.open(path) as file:
            return bytes(file.read())
    except OSError:
        made = make()
    _store(path, made)
    return made


def _store(path: str, made: bytes) -> None:
    """Two that make it at once store equal bytes; the later finds the name taken and is dropped."""
    try:
        name = default_storage.save(path, ContentFile(made))
        if name != path:
            default_storage.delete(name)
    except OSError:
        return  # a full disk keeps nobody from reading
