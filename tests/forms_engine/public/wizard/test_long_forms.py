"""A step costs the same number of queries however long the form is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rakeen.bench.longform import filled

MOST = 12


@pytest.fixture(params=[(20, 6), (60, 15)], ids=["20 in 6", "60 in 15"])
def begun(request, db):
    """A run of a form of that length with every step saved, in the browser that began it."""
    questions, steps = request.param
    run = filled(questions=questions, steps=steps)
    client = Client()
    client.cookies["run-ar"] = run["secret"]
    return client, f"/ar/{run['code']}/{run['run']}", run["answers"]


def queries(client, path, given, *, status):
    with CaptureQueriesContext(connection) as found:
        assert client.post(path, given).status_code == status
    return len(found)


def test_the_form_has_the_length_that_is_asked_for(begun, request):
    _client, _base, answers = begun

    counted = (sum(len(given) for given in answers.values()), len(answers))
    assert f"{counted[0]} in {counted[1]}" == request.node.callspec.id


def test_a_saved_step_takes_few_queries_and_no_more_in_a_long_form(begun):
    client, base, answers = begun
    keys = list(answers)[:-1]
    client.post(f"{base}/{keys[0]}/", answers[keys[0]])

    counts = {queries(client, f"{base}/{key}/", answers[key], status=302) for key in keys}

    assert len(counts) == 1
    assert max(counts) <= MOST


def test_a_refused_step_takes_few_queries_too(begun):
    client, base, answers = begun
    keys = list(answers)
    client.post(f"{base}/{keys[0]}/", {})

    counts = [queries(client, f"{base}/{key}/", {}, status=422) for key in (keys[0], keys[4])]

    assert max(counts) <= MOST
