"""What only the key's owner may know of a file: its name, the secret that opens it, its sum."""

from dataclasses import asdict, dataclass
from typing import cast

from forms_engine.runs.files.row import RunFile
from forms_engine.vault.files import Kept
from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import seal, unseal


@dataclass(frozen=True)
class Inside:
    """`sum` is the SHA-256 in hex of the bytes that are kept; `secret` is empty once refused."""

    name: str
    secret: str
    sum: str


def seal_inside(key: DataKey, row: RunFile, inside: Inside) -> bytes:
    """The bytes for the row's column; raises KeyDestroyed."""
    return seal(key, asdict(inside), label=_label(row))


def open_inside(row: RunFile) -> Inside:
    """What `seal_inside` sealed; raises KeyDestroyed once the run or the case is erased."""
    inside = unseal(row.key, bytes(row.sealed), label=_label(row))
    return Inside(**cast(dict[str, str], inside))


def kept(row: RunFile) -> Kept:
    """What the vault needs to open the file."""
    return Kept(row.stored, open_inside(row).secret)


def _label(row: RunFile) -> str:
    return f"file:{row.pk}"
