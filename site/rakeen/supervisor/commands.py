"""The command lines of the two processes that serve the house."""

import os
import sys

from .child import Child

HOST = "127.0.0.1"


def _web(port: int) -> str:
    workers = os.environ.get("RAKEEN_WEB_WORKERS", "1")
    return (
        f"-m granian --interface wsgi --host {HOST} --port {port} --workers {workers} "
        "--blocking-threads 4 --workers-kill-timeout 20 --respawn-failed-workers "
        "--log-level warning rakeen.wsgi:application"
    )


# One thread: SQLite has one writer, and two of Wagtail's tasks for one page would collide.
WORKER = "-m rakeen run_huey --quiet -w 1 -k thread -g TERM -t 20 -f"


def children_for(port: int, environment: dict[str, str]) -> list[Child]:
    """The web server and the worker, not yet started."""
    lines = {"web": _web(port), "worker": WORKER}
    return [
        Child(name, [sys.executable, *line.split()], environment) for name, line in lines.items()
    ]
