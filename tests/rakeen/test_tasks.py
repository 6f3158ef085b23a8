"""The worker hears what was changed elsewhere before it acts on it."""

from types import SimpleNamespace

import pytest

from builders.outbox import acting, make_job
from forms_engine.outbox import tasks as outbox
from forms_engine.outbox.drain import drain
from rakeen import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(monkeypatch):
    """What happens, in its order, in a process that is a worker."""
    found = []
    monkeypatch.setattr(tasks, "HUEY", SimpleNamespace(immediate=False))
    monkeypatch.setattr(tasks.ear, "listen", lambda *, at_once: found.append("heard"))
    return found


def test_changes_are_heard_before_the_jobs_that_they_caused(events):
    make_job()

    with acting(lambda payload: events.append("acted")):
        drain()

    assert events == ["heard", "acted"]


def test_changes_are_heard_before_each_alarm(events, monkeypatch):
    monkeypatch.setattr(outbox, "_until_empty", lambda: events.append("acted"))

    outbox.drain_now()

    assert events == ["heard", "acted"]
