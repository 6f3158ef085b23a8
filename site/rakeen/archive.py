"""Backup and restore: a tar of database, files and keys with a manifest of SHA-256 sums."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import connection

FOLDERS = ("secrets", "media", "private", "outbox")
FILES = ("demo.json",)


class CannotRestore(Exception):
    """Carries the one sentence that says why."""


def _copy_database(folder: Path) -> None:
    """SQLite by its online backup API, PostgreSQL by pg_dump: both while requests go on."""
    if connection.vendor == "sqlite":
        source = sqlite3.connect(settings.DATABASES["default"]["NAME"])
        target = sqlite3.connect(folder / "rakeen.sqlite3")
        try:
            source.backup(target)
            (verdict,) = target.execute("PRAGMA integrity_check").fetchone()
        finally:
            source.close()
            target.close()
        if verdict != "ok":
            raise OSError("the copied database failed its integrity check")
        return
    dump = ["pg_dump", "--format=custom", f"--file={folder / 'rakeen.pgdump'}", _address()]
    subprocess.run(dump, check=True)


def _address() -> str:
    from rakeen.environment import DATABASE_URL

    return DATABASE_URL


def _sums(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): _sum(path) for path in _walk(folder)}


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _copy_if_there(source: str, target: str) -> None:
    """A file that somebody removed meanwhile is rightly missing."""
    with suppress(FileNotFoundError):
        shutil.copy2(source, target)


def _gather(folder: Path) -> None:
    """The database first: whatever file it names is then still there, or was removed since."""
    _copy_database(folder)
    for name in FOLDERS:
        if (settings.RAKEEN_VAR / name).is_dir():
            shutil.copytree(settings.RAKEEN_VAR / name, folder / name, copy_function=_copy_if_there)
    for name in FILES:
        if (settings.RAKEEN_VAR / name).is_file():
            shutil.copy2(settings.RAKEEN_VAR / name, folder / name)


def backup(to: Path) -> Path:
    """Write `to`/rakeen-<UTC time>.tar (mode 600) and return its path."""
    to.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = to / time.strftime("rakeen-%Y%m%dT%H%M%SZ.tar", time.gmtime())
    with tempfile.TemporaryDirectory(dir=to) as name:
        folder = Path(name) / "rakeen"
        folder.mkdir()
        _gather(folder)
        (folder / "manifest.json").write_text(json.dumps(_sums(folder), indent=1), encoding="utf-8")
        draft = Path(name) / "draft.tar"
        draft.touch(mode=0o600)
        with tarfile.open(draft, "w") as tar:
            tar.add(folder, arcname="rakeen")
        os.replace(draft, target)
    return target


def _verify(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    found = _sums(folder)
    found.pop("manifest.json")
    if found != manifest:
        raise CannotRestore("The archive is damaged: its files do not match its manifest.")


def _refuse_living_house() -> None:
    # Starting this command may have made fresh secrets; a database means a house that is lived in.
    if (settings.RAKEEN_VAR / "rakeen.sqlite3").exists():
        raise CannotRestore(
            f"{settings.RAKEEN_VAR} already holds a house; restore into an empty folder."
        )


def _put_back(folder: Path) -> None:
    settings.RAKEEN_VAR.mkdir(parents=True, exist_ok=True, mode=0o700)
    for path in sorted(folder.iterdir()):
        target = settings.RAKEEN_VAR / path.name
        if path.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(path, target)
        elif path.name == "rakeen.pgdump":
            _restore_postgres(path)
        elif path.name != "manifest.json":
            shutil.copy2(path, target)


def _restore_postgres(dump: Path) -> None:
    command = [
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        f"--dbname={_address()}",
        str(dump),
    ]
    subprocess.run(command, check=True)


def restore(archive: Path) -> None:
    """Check every sum, then put everything back; raises CannotRestore, having changed nothing."""
    _refuse_living_house()
    if not archive.is_file():
        raise CannotRestore(f"There is no archive at {archive}.")
    with tempfile.TemporaryDirectory() as name:
        try:
            with tarfile.open(archive) as tar:
                tar.extractall(name, filter="data")
        except tarfile.TarError as error:
            raise CannotRestore("The archive cannot be read.") from error
        folder = Path(name) / "rakeen"
        if not (folder / "manifest.json").is_file():
            raise CannotRestore("The archive is damaged: it has no manifest.")
        _verify(folder)
        _put_back(folder)
