"""A migrated, empty SQLite database kept between runs: migrating takes half a minute each time."""

import fcntl
import hashlib
import sqlite3
import tempfile
from contextlib import closing
from importlib import import_module
from pathlib import Path

import django
from django.apps import apps
from django.db import connection


def _migrations() -> list[Path]:
    folders = [Path(config.path) / "migrations" for config in apps.get_app_configs()]
    return [file for folder in folders for file in sorted(folder.glob("*.py"))]


def _digest() -> str:
    """Of everything that a migrated database comes from."""
    found = hashlib.sha256(django.__version__.encode() + sqlite3.sqlite_version.encode())
    # Our migrations take their triggers from these modules.
    triggers = [import_module(f"forms_engine.{room}.triggers") for room in ("audit", "forms")]
    for file in [*_migrations(), *(Path(str(one.__file__)) for one in triggers)]:
        found.update(file.read_bytes())
    return found.hexdigest()[:20]


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as ours, closing(sqlite3.connect(target)) as copy:
        ours.backup(copy)


class Template:
    """One at a time makes it and the others wait; `taken` says that a database was laid ready."""

    def __init__(self) -> None:
        folder = Path(tempfile.gettempdir()) / "rakeen-test-databases"
        folder.mkdir(mode=0o700, exist_ok=True)
        self.path = folder / f"{_digest()}.sqlite3"
        self.target = Path(connection.settings_dict["TEST"]["NAME"])
        self.lock = self.path.with_suffix(".lock").open("w")
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.taken = self.path.exists()
        if self.taken:
            _copy(self.path, self.target)
            self.lock.close()

    def keep(self) -> None:
        """Keep what was migrated just now, and let the others in."""
        if not self.taken:
            made = self.path.with_suffix(".new")
            made.unlink(missing_ok=True)
            _copy(self.target, made)
            made.replace(self.path)
            self.lock.close()
