"""A backup holds the private files, sealed, and puts up with what is removed meanwhile."""

import shutil
import tarfile

import pytest
from django.conf import settings

from builders.vault import stored_files
from forms_engine.vault.files import drop, keep, read
from rakeen import archive


@pytest.fixture
def gathered(tmp_path, monkeypatch):
    """Everything but the database, which a journey backs up while the house runs."""
    monkeypatch.setattr(archive, "_copy_database", lambda folder: None)

    def gather():
        with tarfile.open(archive.backup(tmp_path / "backups")) as tar:
            tar.extractall(tmp_path / "out", filter="data")
        return tmp_path / "out" / "rakeen" / "private"

    return gather


def test_private_files_are_in_the_backup_as_they_lie_and_come_back(gathered):
    kept = keep([b"a guardian's consent"])
    private = gathered()

    saved = private / kept.name
    lies = settings.RAKEEN_VAR / "private" / kept.name
    assert saved.read_bytes() == lies.read_bytes()
    drop(kept.name)
    shutil.copy2(saved, lies)
    assert b"".join(read(kept)) == b"a guardian's consent"


def test_a_file_removed_while_the_backup_runs_is_left_out(gathered, monkeypatch):
    gone, stays = keep([b"gone"]), keep([b"stays"])
    copy = shutil.copy2

    def copy_late(source, target):
        if source.endswith(gone.name.split("/")[1]):
            drop(gone.name)
        return copy(source, target)

    monkeypatch.setattr(archive.shutil, "copy2", copy_late)
    private = gathered()

    assert (private / stays.name).exists()
    assert not (private / gone.name).exists()
    assert gone.name not in stored_files()
