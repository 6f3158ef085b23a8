"""Runs the child: whatever the file does to it, this process goes on."""

import json
import subprocess
import sys
import tempfile

from .findings import Bad, Clean

WAIT = 30  # seconds of the clock; the child's own limit counts seconds of work
COMMAND = [sys.executable, "-m", "forms_engine.runs.scanning.child"]


def examine_apart(data: bytes) -> Clean:
    """What may be kept of `data`; raises Bad, also where the child broke down over it."""
    try:
        done = subprocess.run(  # noqa: S603 - our own command line
            COMMAND,
            input=data,
            capture_output=True,
            timeout=WAIT,
            check=True,
            cwd=tempfile.gettempdir(),
            env={"PYTHONPATH": ":".join(sys.path), "LANG": "C.UTF-8"},
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        raise Bad("damaged") from None
    head, _newline, clean = done.stdout.partition(b"\n")
    verdict = json.loads(head)
    if verdict["bad"]:
        raise Bad(verdict["bad"])
    return Clean(verdict["kind"], clean)
