"""A backup taken from the running house brings the same house back into an empty folder."""

import os
import subprocess
import sys

import pytest

from builders.drill import ask
from builders.house import OURS, ROOT, House

pytestmark = pytest.mark.embedded

COUNT = """
import json
from wagtail.models import Page
from forms_engine.staff.models import User
print(json.dumps([Page.objects.count(), sorted(User.objects.values_list("username", flat=True))]))
"""


def rakeen(var, *words):
    """Run the command line in a folder; its status and everything it said."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
    done = subprocess.run(
        [sys.executable, "-m", "rakeen", *words],
        cwd=ROOT,
        env=clean | {"RAKEEN_VAR": str(var)},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def archive(house, tmp_path_factory):
    folder = tmp_path_factory.mktemp("backups")
    status, said = rakeen(house.var, "backup", "--to", str(folder))
    assert status == 0, said
    return next(folder.glob("rakeen-*.tar"))


def test_a_restored_house_holds_the_same_pages_people_and_keys(house, archive, tmp_path):
    status, said = rakeen(tmp_path / "new", "restore", str(archive))

    restored = House(None, 0, tmp_path / "new", [])
    secrets = [(var / "secrets" / "secrets.json").read_text() for var in (house.var, restored.var)]
    assert status == 0, said
    assert ask(restored, COUNT) == ask(house, COUNT)
    assert secrets[0] == secrets[1]


def test_a_house_that_is_lived_in_is_never_written_over(house, archive):
    status, said = rakeen(house.var, "restore", str(archive))

    assert status == 1
    assert "already holds a house" in said


def test_a_damaged_archive_is_refused_before_anything_changes(archive, tmp_path):
    broken = tmp_path / "broken.tar"
    content = bytearray(archive.read_bytes())
    place = content.find(b"SQLite format 3") + 5000
    content[place] ^= 0xFF
    broken.write_bytes(content)

    status, said = rakeen(tmp_path / "new", "restore", str(broken))

    assert status == 1
    assert "do not match its manifest" in said
    assert (tmp_path / "new" / "rakeen.sqlite3").exists() is False
