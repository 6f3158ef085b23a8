"""Thousands of hostile calls to the API: every one is answered, none with a fault of ours."""

import pytest
from django.test import Client

from builders.api import BASE
from builders.fuzz import KINDS, METHODS, Fuzz, address, printable, sent
from builders.kinds import begin, every_kind
from forms_engine.public.models import Rate
from forms_engine.runs.models import RunStep

pytestmark = pytest.mark.django_db
STEPS = {step.key: [one.key for one in step.questions] for step in every_kind().steps}
EACH = 50
JSON = "application/json"


def step_call(fuzz, run):
    """The answers to one step, some of them under names that it has not."""
    step = fuzz.some(list(STEPS))
    answers = {key: fuzz.value() for key in STEPS[step] if fuzz.chance(0.8)}
    if fuzz.chance(0.2):
        answers[fuzz.text()[:100]] = fuzz.value()
    body = {"answers": answers} if fuzz.chance(0.9) else fuzz.value()
    return "PUT", ["runs", run, "steps", step], body


def other_call(fuzz, run):
    """Any other address."""
    return fuzz.some([
        ("GET", ["forms"], None),
        ("GET", ["forms", fuzz.some(["help", printable(fuzz.text()[:200]) or "x"])], None),
        ("POST", ["runs"], {"form": fuzz.some(["help", "none", fuzz.value()])}),
        ("GET", ["runs", run], None),
        ("POST", ["runs", run, "submit"], fuzz.value()),
        ("POST", ["runs", run, "steps", "texts", "files", "short"], fuzz.value()),
        ("POST", ["track"], {"reference": fuzz.value(), "last4": fuzz.value()}),
        ("POST", ["resume"], {"code": fuzz.value(), "token": fuzz.value(), "proof": fuzz.value()}),
    ])  # fmt: skip


def one_call(client, fuzz, run, secret):
    """The status of one call, and its address."""
    usual, parts, body = (step_call if fuzz.chance(0.6) else other_call)(fuzz, run)
    path = (BASE + address(fuzz, *parts)).replace("/?", "?").rstrip("/")
    method = usual if fuzz.chance(0.9) else fuzz.some(METHODS)
    kind = JSON if fuzz.chance(0.8) else fuzz.some(KINDS)
    own = {"Authorization": f"Bearer {secret}", "Idempotency-Key": "one"}
    return sent(client, fuzz, method, path, fuzz.json_body(body), kind, own), path


def faults(count, seed):
    """The addresses that answered with a fault of ours."""
    fuzz, found = Fuzz(seed), []
    for number in range(count):
        if number % EACH == 0:
            Rate.objects.all().delete()
            run, secret = begin()
            client = Client(raise_request_exception=False)
        status, path = one_call(client, fuzz, run, secret)
        if status >= 500:
            found.append((number, status, path[:200]))
    return found


def test_three_hundred_hostile_calls_are_answered():
    assert faults(300, seed=1) == []


def test_such_calls_do_reach_the_steps():
    faults(100, seed=2)

    assert RunStep.objects.count() > 5


@pytest.mark.full
def test_ten_thousand_hostile_calls_are_answered():
    assert faults(10_000, seed=3) == []
