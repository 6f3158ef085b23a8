"""The life of the whole house, with its real processes."""

import os
import shutil
import signal
import stat
import subprocess
import sys

import pytest

from builders.house import free_port, open_house, until

pytestmark = pytest.mark.embedded

ROLES = [
    "administrator",
    "auditor",
    "board",
    *["committee"] * 6,
    "editor",
    "legal",
    "quality",
    "reception",
    "researcher",
    "verification",
    "volunteer_coordinator",
]


def attempt(**environment):
    """Start a house that should refuse; its exit status, and what it said on standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "rakeen", "run"],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stderr


def test_each_stage_is_told_before_the_ready_line(begun):
    _var, lines = begun
    stages = [line.split(" … ")[0] for line in lines[:9]]

    assert stages == [
        "[1/9] translations",
        "[2/9] database",
        "[3/9] static files",
        "[4/9] roles",
        "[5/9] starting content",
        "[6/9] approvals",
        "[7/9] search index",
        "[8/9] staff accounts",
        "[9/9] pages shown anew",
    ]
    assert lines[9].startswith("ready http://127.0.0.1:")


def test_accounts_are_kept_for_their_owner_with_passwords_of_their_own(house):
    demo = house.demo
    passwords = [account["password"] for account in demo["accounts"]]

    assert sorted(account["role"] for account in demo["accounts"]) == ROLES
    assert len(set(passwords)) == len(passwords)
    assert (demo["url"], demo["admin_url"]) == (f"{house.url}/", f"{house.url}/admin/")
    assert stat.S_IMODE((house.var / "demo.json").stat().st_mode) == 0o600


def test_a_killed_worker_is_started_again(house):
    first = until(lambda: house.children().get("worker"))
    os.kill(first, signal.SIGKILL)

    second = until(lambda: house.children().get("worker") not in {None, first})

    assert second is True


def test_a_killed_web_server_is_started_again_and_answers(house):
    first = house.children()["web"]
    os.kill(first, signal.SIGKILL)
    until(lambda: house.children().get("web") not in {None, first})

    answer = until(lambda: house.answers("/healthz"))

    assert answer is True


def test_a_port_in_use_is_one_sentence(house, tmp_path):
    status, said = attempt(RAKEEN_VAR=str(tmp_path / "var"), PORT=str(house.port))

    assert (status, said) == (
        1,
        f"rakeen: Port {house.port} cannot be used (Address already in use); "
        "choose another with PORT=.\n",
    )


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "blocked").write_text("a file stands here")

    status, said = attempt(RAKEEN_VAR=str(tmp_path / "blocked" / "var"), PORT=str(free_port()))

    assert status == 1
    assert said == (
        f"rakeen: The folder {tmp_path}/blocked/var cannot be written to (Not a directory).\n"
    )


def test_a_second_start_keeps_everything_and_both_signals_stop_it(begun, house, tmp_path):
    var = tmp_path / "var"
    shutil.copytree(begun[0], var)

    first = open_house(var)
    pids = set(first.children().values())
    by_interrupt = first.stop(signal.SIGINT)
    second = open_house(var)
    by_term = second.stop(signal.SIGTERM)

    assert (by_interrupt, by_term) == (0, 0)
    assert (first.lines[0], second.lines[0]) == ("prepared already", "prepared already")
    assert second.demo["accounts"] == house.demo["accounts"]
    assert [pid for pid in pids if os.path.exists(f"/proc/{pid}")] == []
