"""The life of `rakeen run`, from preflight to the last goodbye."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

from . import demo, preflight, stamp
from .child import Child
from .commands import HOST, children_for

READY_WITHIN = 60.0  # seconds for web to answer /healthz
STOP_WITHIN = 25.0  # seconds for a task or request in hand to finish
ROOT = Path(__file__).resolve().parents[3]


class Stopped(BaseException):
    """SIGTERM or SIGINT arrived."""


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _environment(port: int) -> dict[str, str]:
    settled = {
        "DJANGO_SETTINGS_MODULE": "rakeen.settings",
        "RAKEEN_BASE_URL": os.environ.get("RAKEEN_BASE_URL", f"http://{HOST}:{port}"),
        "RAKEEN_MANIFEST": "1",
        "PYTHONUNBUFFERED": "1",
    }
    return os.environ | settled


def _prepare(var: Path, environment: dict[str, str]) -> None:
    if stamp.is_fresh(ROOT, var):
        _say("prepared already")
        return
    seen = stamp.digest(ROOT)
    command = [sys.executable, "-m", "rakeen", "prepare"]
    done = subprocess.run(command, env=environment | {"RAKEEN_PREPARING": "1"}, check=False)
    if done.returncode:
        raise preflight.NotReady("The preparation failed; the lines above say at which stage.")
    stamp.write(seen, var)


def _wait_for(url: str, children: Iterable[Child]) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own loopback address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
        for child in children:
            child.revive()
    raise preflight.NotReady(f"The site did not answer within {READY_WITHIN:.0f} seconds.")


def _announce(port: int, var: Path) -> None:
    _say(f"ready http://{HOST}:{port}/")
    facts = demo.moved_to(var, f"http://{HOST}:{port}/")
    if facts is None:
        return
    _say(f"staff  {facts['admin_url']}   (kept in {demo.path(var)})")
    for account in facts["accounts"]:
        _say(f"  {account['role']:<24}{account['username']:<24}{account['password']}")


def _watch(children: list[Child]) -> None:
    while True:
        time.sleep(0.3)
        for child in children:
            if child.revive():
                _say(f"{child.name} had stopped and was started again")


def _on_signal(number: int, frame: FrameType | None) -> None:
    raise Stopped


def _live(port: int, var: Path) -> None:
    environment = _environment(port)
    _prepare(var, environment)
    children = children_for(port, environment)
    try:
        for child in children:
            child.start()
        _wait_for(f"http://{HOST}:{port}/healthz", children)
        _announce(port, var)
        _watch(children)
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        for child in children:
            child.stop(within=STOP_WITHIN)


def run() -> int:
    """Start everything and stay; 0 after SIGTERM or Ctrl-C, 1 and one sentence when it cannot."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _on_signal)
    var = Path(os.environ.get("RAKEEN_VAR", ROOT / "var")).resolve()
    try:
        port = preflight.port_from(os.environ.get("PORT", "8000"))
        preflight.check_python()
        preflight.check_folder(var)
        preflight.check_port(HOST, port)
        _live(port, var)
    except preflight.NotReady as problem:
        sys.stderr.write(f"rakeen: {problem}\n")
        return 1
    except Stopped:
        _say("stopped")
    return 0
