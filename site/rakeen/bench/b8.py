"""B8: durable, once-only dispatch against huey's own rate for the same send without durability."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from . import scratch
from .line import paired
from .server import free_port, wait_until_open

MESSAGES, ROUNDS = 150, 5
CONTEXT = {
    "reference": "ABCD-2345",
    "name": "Amal",
    "date": "2026-11-22",
    "link": "http://127.0.0.1/",
}


def dispatch() -> tuple[float, str]:
    """Messages a second, both over a real mail sink on loopback."""
    found = json.loads(scratch.run_module("rakeen.bench.b8"))
    detail = f"{1 / found['ours']:.0f}/s against {1 / found['huey']:.0f}/s; Celery not installed"
    return found["huey"] / found["ours"], detail


@contextmanager
def _sink() -> Iterator[int]:
    """A mail server in a process of its own that takes everything; yields its port."""
    port = free_port()
    command = [sys.executable, "-m", "aiosmtpd", "--nosetuid", "--listen", f"127.0.0.1:{port}"]
    process = subprocess.Popen([*command, "--class", "aiosmtpd.handlers.Sink"])
    try:
        wait_until_open(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)


def _queue(round_: int) -> None:
    from django.db import transaction

    from forms_engine.messages.services import queue_message
    from forms_engine.messages.types import Address

    with transaction.atomic():
        for number in range(MESSAGES):
            name = f"bench-{round_}-{number}"
            queue_message(
                template="received", language="ar", address=Address("email", "amal@example.org"),
                context=CONTEXT, about=name, dedupe=name,
            )  # fmt: skip


class _Ours:
    """Rows queued beforehand, as a submission would; the drain is timed."""

    def __init__(self) -> None:
        self.round = 0

    def __call__(self) -> float:
        """Seconds for one message."""
        from forms_engine.outbox.drain import drain

        self.round += 1
        _queue(self.round)
        began = time.perf_counter()
        done = drain(limit=MESSAGES)
        if done != MESSAGES:
            raise RuntimeError(f"{done} of {MESSAGES} messages were dispatched")
        return (time.perf_counter() - began) / MESSAGES


class _Huey:
    """The same mail as huey tasks on SQLite, one worker, nothing written down."""

    def __init__(self, path: str) -> None:
        from huey import SqliteHuey

        from forms_engine.messages.channels.smtp import Smtp

        self.huey = SqliteHuey("bench", filename=path, results=False)
        self.task = self.huey.task()(lambda outgoing: Smtp().send(outgoing))

    def __call__(self) -> float:
        """Seconds for one message, from a full queue to an empty one."""
        for _ in range(MESSAGES):
            self.task(_outgoing())
        began = time.perf_counter()
        while (task := self.huey.dequeue()) is not None:
            self.huey.execute(task)
        return (time.perf_counter() - began) / MESSAGES


def _outgoing() -> object:
    from uuid import uuid4

    from forms_engine.messages.services import render
    from forms_engine.messages.types import Outgoing

    written = render("received", "ar", "email", CONTEXT)
    return Outgoing(uuid4(), "amal@example.org", "ar", written.subject, written.body)


def main() -> None:
    """Prints both medians as JSON."""
    import django
    from django.conf import settings

    django.setup()
    settings.RAKEEN_CHANNELS = {"email": "smtp", "sms": "local"}
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    with _sink() as settings.EMAIL_PORT:
        queue = settings.RAKEEN_VAR / "bench-huey.sqlite3"
        ours, huey = paired(_Ours(), _Huey(str(queue)), ROUNDS)
    print(json.dumps({"ours": ours, "huey": huey}))


if __name__ == "__main__":
    main()
