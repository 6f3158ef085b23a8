"""Houses of the bench's own: each prepared once, thrown away at the end of the run."""

import atexit
import os
import subprocess
import sys
import tempfile
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from .line import NotMeasured

BEGIN = "import runpy, django; django.setup()"  # what a module imports may hold models
SERVER = os.environ.get("RAKEEN_BENCH_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")
Environment = dict[str, str]


@cache
def _kept() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="rakeen-bench-")


def _prepare(given: Environment) -> Environment:
    settings = {"DJANGO_SETTINGS_MODULE": "rakeen.settings", "RAKEEN_MANIFEST": "1"} | given
    subprocess.run(
        [sys.executable, "-m", "rakeen", "prepare"],
        env=os.environ | settings,
        check=True,
        capture_output=True,
    )
    return settings


@cache
def embedded(name: str = "plain") -> Environment:
    """What a process needs to live in the house called `name` (SQLite, local files)."""
    return _prepare({"RAKEEN_VAR": str(Path(_kept().name) / name)})


def _admin(statement: str) -> None:
    import psycopg

    with psycopg.connect(SERVER, autocommit=True, connect_timeout=3) as server:
        server.execute(statement.encode())


@cache
def cluster(name: str) -> Environment:
    """As `embedded`, its database in PostgreSQL; raises NotMeasured where none answers."""
    import psycopg

    database = f"rakeen_bench_{os.getpid()}_{name}"
    try:
        _admin(f'CREATE DATABASE "{database}"')
    except psycopg.OperationalError:
        raise NotMeasured("no PostgreSQL answers") from None
    atexit.register(partial(_admin, f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)'))
    url = urlunsplit(urlsplit(SERVER)._replace(path=f"/{database}"))
    return _prepare({"RAKEEN_VAR": str(Path(_kept().name) / name), "DATABASE_URL": url})


def environment() -> Environment:
    """What a process needs to live in the bench's plain house."""
    return embedded()


def run_module(name: str, *words: str, house: Environment | None = None) -> str:
    """Run `python -m name words` in a house, the plain one by default; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", f"{BEGIN}; runpy.run_module({name!r}, run_name='__main__')", *words],
        env=os.environ | (house or embedded()),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout
