"""Thousands of hostile posts to the forms: every one is answered, none with a fault of ours."""

import pytest
from django.test import Client

from builders.fuzz import KINDS, METHODS, Fuzz, address, sent
from builders.kinds import begin, every_kind
from forms_engine.public.models import Rate
from forms_engine.runs.models import RunStep

pytestmark = pytest.mark.django_db
STEPS = {step.key: [one.key for one in step.questions] for step in every_kind().steps}
ENDS = ["", "saved", "sent"]  # leaving would shut the run for the rest
EACH = 50


def one_post(client, fuzz, run):
    """One request to some page of the run, mostly a form posted to one of its steps."""
    step = fuzz.some(list(STEPS))
    fields = {key: [fuzz.text()] * fuzz.some([1, 1, 1, 2, 30]) for key in STEPS[step]}
    if fuzz.chance(0.3):
        fields[fuzz.text()[:300]] = [fuzz.text()]
    for name in ("party-n", "party-0-name", "party-add", "later", "change"):
        if fuzz.chance(0.1):
            fields[name] = [fuzz.text()]
    parts = ["ar", "every-kind", run, fuzz.some(ENDS) if fuzz.chance(0.1) else step]
    path = address(fuzz, *(part for part in parts if part))
    method = "POST" if fuzz.chance(0.85) else fuzz.some(METHODS)
    kind = KINDS[0] if fuzz.chance(0.6) else fuzz.some(KINDS)
    own = {"Sec-Fetch-Site": "same-origin"}
    return sent(client, fuzz, method, path, fuzz.form_body(fields, kind), kind, own), path


def faults(count, seed):
    """The addresses that answered with a fault of ours."""
    fuzz, found = Fuzz(seed), []
    for number in range(count):
        if number % EACH == 0:
            Rate.objects.all().delete()
            run, secret = begin()
            client = Client(raise_request_exception=False)
            client.cookies["run-ar"] = secret
        status, path = one_post(client, fuzz, run)
        if status >= 500:
            found.append((number, status, path[:200]))
    return found


def test_three_hundred_hostile_posts_are_answered():
    assert faults(300, seed=1) == []


def test_such_posts_do_reach_the_steps():
    faults(100, seed=2)

    assert RunStep.objects.count() > 5


@pytest.mark.full
def test_ten_thousand_hostile_posts_are_answered():
    assert faults(10_000, seed=3) == []
