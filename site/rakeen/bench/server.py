"""A granian with one worker and one thread, its CPU time, and requests to it one after another."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> Iterator[int]:
    """A process and all its descendants."""
    yield pid
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return
    for child in listed.split():
        yield from family(int(child))


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its descendants, in seconds."""
    total = 0
    for member in family(pid):
        fields = Path(f"/proc/{member}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICK


def resident_megabytes(pid: int) -> float:
    """Resident memory of a process and its descendants, shared pages counted once each (PSS)."""
    kilobytes = 0
    for member in family(pid):
        for line in Path(f"/proc/{member}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until_open(port: int, *, within: float = 60.0) -> None:
    """Return once something listens on the port, or after `within` seconds."""
    end = time.monotonic() + within
    while not _is_open(port) and time.monotonic() < end:
        time.sleep(0.05)


def _command(application: str, port: int) -> list[str]:
    single = ["--workers", "1", "--blocking-threads", "1", "--log-level", "error"]
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    return [*granian, "--port", str(port), *single, application]


@contextmanager
def serving(application: str, port: int, environment: dict[str, str]) -> Iterator[int]:
    """Serve a WSGI application on a loopback port; yields the process id."""
    process = subprocess.Popen(_command(application, port), env=os.environ | environment)
    try:
        wait_until_open(port)
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def cpu_per_request(pid: int, request: Callable[[], object], times: int) -> float:
    """CPU seconds of the server for one request, over `times` requests."""
    before = cpu_seconds(pid)
    for _ in range(times):
        request()
    return (cpu_seconds(pid) - before) / times
