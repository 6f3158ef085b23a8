"""Private files are sealed, kept apart, and gone when they are dropped."""

import stat
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.storage import storages

from builders.vault import stored_files
from forms_engine.clock.time import now
from forms_engine.vault.errors import FileLost, NoRoom, Tampered
from forms_engine.vault.files import Kept, drop, keep, old_names, read

PLAIN = b"a guardian's consent" * 9000


def path_of(kept):
    return settings.RAKEEN_VAR / "private" / kept.name


def test_a_file_comes_back_whole():
    kept = keep([PLAIN[:5], PLAIN[5:]])

    assert b"".join(read(kept)) == PLAIN


def test_a_file_lies_sealed_and_private_outside_what_is_served():
    path = path_of(keep([PLAIN]))

    assert b"guardian" not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert settings.MEDIA_ROOT not in path.parents


def test_a_changed_file_is_noticed():
    path = path_of(kept := keep([PLAIN]))
    path.write_bytes(path.read_bytes()[:-1] + b"x")

    with pytest.raises(Tampered):
        list(read(kept))


def test_a_file_put_in_anothers_place_does_not_open():
    one, other = keep([b"one"]), keep([b"other"])
    path_of(one).write_bytes(path_of(other).read_bytes())

    with pytest.raises(Tampered):
        list(read(Kept(one.name, other.secret)))


def test_a_dropped_file_is_gone_and_may_be_dropped_again():
    kept = keep([PLAIN])

    drop(kept.name)
    drop(kept.name)

    assert kept.name not in stored_files()
    with pytest.raises(FileLost):
        list(read(kept))


def test_a_nearly_full_disk_takes_no_file(settings):
    keep([b"makes the folder"])
    before = stored_files()
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "reserve": 2**60}

    with pytest.raises(NoRoom):
        keep([PLAIN])

    assert stored_files() == before


def test_a_storage_that_cannot_write_has_no_room(tmp_path, settings):
    folder = tmp_path / "private"
    folder.write_text("a file where the folder should be")
    private = {**settings.STORAGES["private"], "OPTIONS": {"location": folder}}
    settings.STORAGES = {**settings.STORAGES, "private": private}

    with pytest.raises(NoRoom):
        keep([PLAIN])


def test_files_older_than_a_day_are_listed(time_machine):
    kept = keep([PLAIN])
    young = kept.name in old_names()

    time_machine.move_to(now() + timedelta(hours=25))

    assert (young, kept.name in old_names()) == (False, True)


def test_an_empty_storage_lists_nothing(tmp_path, settings):
    private = {**settings.STORAGES["private"], "OPTIONS": {"location": tmp_path / "none"}}
    settings.STORAGES = {**settings.STORAGES, "private": private}

    assert list(old_names()) == []
    assert storages["private"].location == str(tmp_path / "none")
