"""The real thing: `rakeen run` in a folder of its own, its accounts, its messages, its children."""

import fcntl
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY_WITHIN = 180.0
OURS = ("RAKEEN_", "DJANGO_", "DATABASE_URL", "REDIS_URL")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(found, *, within=30.0, every=0.1):
    """Ask `found` again until it answers something truthy, and return that."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(every)
    raise AssertionError(f"{found} did not come true within {within} s")


@dataclass
class House:
    """A running house; `lines` is what it has printed so far."""

    process: subprocess.Popen | None
    port: int
    var: Path
    lines: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> dict:
        return json.loads((self.var / "demo.json").read_text("utf-8"))

    def account(self, role: str, username: str | None = None) -> tuple[str, str]:
        """Name and password of the first account of a role, or of the one named."""
        of_role = [a for a in self.demo["accounts"] if a["role"] == role]
        found = next(a for a in of_role if username in {None, a["username"]})
        return found["username"], found["password"]

    def get(self, path: str) -> tuple[int, str]:
        with urllib.request.urlopen(self.url + path) as answer:
            return answer.status, answer.read().decode()

    def answers(self, path: str) -> bool:
        """True once a GET of the path is answered with success."""
        try:
            return self.get(path)[0] == 200
        except OSError:
            return False

    def messages(self, *words: str) -> list[str]:
        """The texts in the local outbox that hold all of `words`."""
        texts = [p.read_text("utf-8") for p in sorted((self.var / "outbox").rglob("*.txt"))]
        return [text for text in texts if all(word in text for word in words)]

    def letter(self, *words: str) -> str:
        """The one message that holds `words`, awaited."""
        return until(lambda: self.messages(*words))[-1]

    def link(self, *words: str, path: str) -> str:
        """The link with `path` in it, in the message that holds `words`."""
        return re.search(
            rf"https?://[^\s\u2066-\u2069]*{path}[^\s\u2066-\u2069]*", self.letter(*words)
        )[0]

    def children(self) -> dict[str, int]:
        """The process ids of web and worker, as the kernel lists them."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        found = {}
        for pid in map(int, listed.split()):
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            found["web" if b"granian" in words else "worker"] = pid
        return found

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(timeout=60)


def open_house(var: Path, port: int | None = None, **environment: str) -> House:
    """Start `rakeen run` and wait for its ready line."""
    port = port or free_port()
    own = {
        "RAKEEN_VAR": str(var),
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
        "RAKEEN_QUIET_HOURS": "",
        "RAKEEN_STARTING_LANGUAGES": "",  # seven more would be translated under every journey
    }
    clean = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
    process = subprocess.Popen(
        [sys.executable, "-m", "rakeen", "run"],
        cwd=ROOT,
        env=clean | own | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return House(process, port, var, _read_until_ready(process))


def first_house(folder: Path) -> tuple[Path, list[str]]:
    """The var folder of a house started from nothing and stopped again, and what it printed.

    Workers that share `folder` start one together: the second waits for the first.
    """
    var, told = folder / "first-house", folder / "first-house.json"
    with (folder / "first-house.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            opened = open_house(var)
            opened.stop()
            told.write_text(json.dumps(opened.lines), encoding="utf-8")
    return var, json.loads(told.read_text(encoding="utf-8"))


def attach(var: str, port: str) -> House:
    """A house that somebody else started and will stop."""
    return House(None, int(port), Path(var), [])


def _read_until_ready(process: subprocess.Popen) -> list[str]:
    """The lines up to `ready`; what comes after is read too, or the pipe would fill and block."""
    lines: list[str] = []
    threading.Thread(target=_collect, args=(process, lines), daemon=True).start()
    until(lambda: any(line.startswith("ready ") for line in lines) or process.poll() is not None,
          within=READY_WITHIN)  # fmt: skip
    if process.poll() is not None:
        raise AssertionError("the house did not become ready:\n" + "\n".join(lines))
    return lines


def _collect(process: subprocess.Popen, lines: list[str]) -> None:
    with process.stdout as output:
        for line in output:
            lines.append(line.rstrip("\n"))
