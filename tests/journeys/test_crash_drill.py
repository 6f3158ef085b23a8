"""Killing web and worker loses no confirmed request and repeats no survey (trust bar R1).

The quick suite kills six times during a hundred requests; `make test-full` does the whole drill.
"""

import itertools
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from builders.drill import Stubborn, ask
from builders.house import until

pytestmark = pytest.mark.embedded

CLIENTS = 10


@dataclass(frozen=True)
class Drill:
    """How many requests are sent, kills dealt and surveys due meanwhile."""

    submissions: int
    kills: int
    surveys: int


QUICK, WHOLE = Drill(100, 6, 20), Drill(500, 20, 60)
END_CASES = """
import json
from django.db import transaction
from builders.surveys import make_ended_case
from forms_engine.cases.sealed import Applicant
from forms_engine.outbox.services import enqueue
made = []
for number in range(%d):
    with transaction.atomic():
        case = make_ended_case(applicant=Applicant(name="Huda", email="drill@example.org"))
        enqueue("evaluation.due", str(case.id), {"case": str(case.id)})
    made.append(str(case.id))
print(json.dumps(made))
"""
COUNT = """
import json
from collections import Counter
from django.db import connection
from forms_engine.cases.models import Case
from forms_engine.messages.models import Message
from forms_engine.outbox.models import Job
from forms_engine.surveys.models import Invitation
with connection.cursor() as cursor:
    cursor.execute("PRAGMA integrity_check")
    sound = cursor.fetchone()[0]
streams = {f"survey:{i.id}": str(i.case_id) for i in Invitation.objects.all()}
surveys = Message.objects.filter(template="survey")
print(json.dumps({
    "sound": sound,
    "references": dict(Counter(Case.objects.values_list("reference", flat=True))),
    "received": dict(Counter(Message.objects.filter(template="received").values_list("about", flat=True))),
    "surveys": dict(Counter(streams[m.about] for m in surveys)),
    "survey_files": [str(m.pk) for m in surveys],
    "cases": {str(c.pk): c.reference for c in Case.objects.all()},
    "waiting": Job.objects.filter(kind="message.send", done_at=None, cancelled_at=None).count(),
    "dead": Job.objects.exclude(dead_at=None).count(),
}))
"""  # noqa: E501


def submit_all(house, confirmed, drill):
    """Ten stubborn clients, each from an address of its own, until all are confirmed."""
    numbers = itertools.count()

    def work(address):
        client = Stubborn(house.port, address)
        while next(numbers) < drill.submissions:
            confirmed.append(client.submit())
        client.close()

    with ThreadPoolExecutor(CLIENTS) as pool:
        for done in [pool.submit(work, f"127.0.1.{n}") for n in range(1, CLIENTS + 1)]:
            done.result()


def kill(house, name):
    """SIGKILL a child with all its descendants, and wait until another stands in its place."""
    first = until(lambda: house.children().get(name))
    os.killpg(first, signal.SIGKILL)
    until(lambda: house.children().get(name) not in {None, first})


def kill_all_along(house, confirmed, submitting, drill):
    """All the kills, web and worker in turn, spread over the submissions."""
    for number in range(drill.kills):
        due = drill.submissions * number // drill.kills
        until(lambda due=due: len(confirmed) > due or not submitting.is_alive(), within=300)
        kill(house, "web" if number % 2 else "worker")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(QUICK, id="quick"),
        pytest.param(WHOLE, id="whole", marks=pytest.mark.full),
    ],
)
def drill(request):
    return request.param


@pytest.fixture(scope="module")
def drilled(house, drill):
    """What clients were told, which cases had ended, and what the house holds afterwards."""
    confirmed = []
    ended = ask(house, END_CASES % drill.surveys)
    submitting = threading.Thread(target=submit_all, args=(house, confirmed, drill))
    submitting.start()
    kill_all_along(house, confirmed, submitting, drill)
    submitting.join()
    until(lambda: ask(house, COUNT)["waiting"] == 0, within=300, every=2)
    return confirmed, ended, ask(house, COUNT)


def test_every_confirmed_request_is_there_once(drilled, drill):
    confirmed, _ended, found = drilled

    assert len(confirmed) == drill.submissions
    assert {found["references"].get(reference) for reference in confirmed} == {1}


def test_every_confirmed_request_was_acknowledged_once(drilled):
    confirmed, _ended, found = drilled

    told = {
        found["cases"][about.removeprefix("case:")]: n for about, n in found["received"].items()
    }
    assert {told.get(reference) for reference in confirmed} == {1}


def test_every_survey_was_sent_and_none_twice(drilled, house):
    _confirmed, ended, found = drilled
    files = {path.stem for path in (house.var / "outbox").rglob("*.txt")}

    assert [found["surveys"].get(case) for case in ended] == [1] * len(ended)
    assert [name for name in found["survey_files"] if name not in files] == []


def test_the_database_is_sound_and_nothing_was_given_up(drilled):
    _confirmed, _ended, found = drilled

    assert (found["sound"], found["dead"], found["waiting"]) == ("ok", 0, 0)
