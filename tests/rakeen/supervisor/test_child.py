"""Children are started, revived after a crash, and stopped with their descendants."""

import os
import signal
import sys
import time

import pytest

from rakeen.supervisor import child as module
from rakeen.supervisor.child import Child

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "sys.stdout.write('deaf\\n'); sys.stdout.flush(); time.sleep(60)",
]


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def sleeper(monkeypatch):
    monkeypatch.setattr(module, "RESTART_PAUSE", 0.0)
    child = Child("sleeper", SLEEPER, dict(os.environ))
    child.start()
    yield child
    child.stop(within=5)


def test_a_living_child_is_left_alone(sleeper):
    assert sleeper.revive() is False


def test_a_killed_child_is_revived(sleeper):
    first = sleeper.process.pid
    os.kill(first, signal.SIGKILL)
    sleeper.process.wait()

    revived = sleeper.revive()

    assert (revived, sleeper.process.pid != first, is_alive(sleeper.process.pid)) == (
        True,
        True,
        True,
    )


def test_stopping_ends_the_process(sleeper):
    sleeper.stop(within=5)

    assert is_alive(sleeper.process.pid) is False


def test_a_child_deaf_to_sigterm_is_killed_after_its_time(capfd):
    deaf = Child("deaf", STUBBORN, dict(os.environ))
    deaf.start()
    end = time.monotonic() + 10
    while "deaf" not in capfd.readouterr().out and time.monotonic() < end:
        pass

    deaf.stop(within=0.2)

    assert deaf.process.returncode == -signal.SIGKILL
