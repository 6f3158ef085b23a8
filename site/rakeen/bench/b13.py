"""B13: what the embedded profile weighs, and how fast it starts the second time."""

import os
import signal
import subprocess
import sys
import time
from statistics import median

from . import scratch
from .server import free_port, resident_megabytes

MEGABYTES, SECONDS, ROUNDS = 350, 5, 3


def _start() -> tuple[subprocess.Popen[str], float]:
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "rakeen", "run"],
        env=os.environ | scratch.environment() | {"PORT": str(free_port())},
        stdout=subprocess.PIPE,
        text=True,
    )
    for line in process.stdout or ():
        if line.startswith("ready "):
            break
    return process, time.monotonic() - began


def _stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)


def footprint() -> tuple[float, str]:
    """The worse of two shares of the goal: memory of the whole tree, seconds to ready."""
    scratch.environment()
    process, _first = _start()
    _stop(process)
    seconds, megabytes = [], []
    for _ in range(ROUNDS):
        process, ready = _start()
        seconds.append(ready)
        megabytes.append(resident_megabytes(process.pid))
        _stop(process)
    weight, wait = median(megabytes), median(seconds)
    return max(weight / MEGABYTES, wait / SECONDS), f"{weight:.0f} MB, ready in {wait:.1f} s"
