"""A house of its own for the bench: prepared once, thrown away at the end of the run."""

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

BEGIN = "import runpy, django; django.setup()"  # what a module imports may hold models


@cache
def _kept() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="rakeen-bench-")


@cache
def prepared() -> Path:
    """The var folder of a prepared house (SQLite, local files)."""
    var = Path(_kept().name) / "var"
    environment = os.environ | {"RAKEEN_VAR": str(var), "RAKEEN_MANIFEST": "1"}
    subprocess.run(
        [sys.executable, "-m", "rakeen", "prepare"],
        env=environment,
        check=True,
        capture_output=True,
    )
    return var


def environment() -> dict[str, str]:
    """What a process needs to live in the bench's house."""
    settings = {"DJANGO_SETTINGS_MODULE": "rakeen.settings", "RAKEEN_MANIFEST": "1"}
    return settings | {"RAKEEN_VAR": str(prepared())}


def run_module(name: str) -> str:
    """Run `python -m name` in the bench's house and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", f"{BEGIN}; runpy.run_module({name!r}, run_name='__main__')"],
        env=os.environ | environment(),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
