"""Whatever is sent, the API answers in JSON, as described, and never with a fault of its own."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.api import BASE, HELP, Api
from forms_engine.public.models import Rate

pytestmark = pytest.mark.django_db
many = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
odd = st.sampled_from(
    ["\x00", "\u202e", "‮<script>", "٠٥٠", "=1+1", "a" * 5_000, "\ud800", "🕋", "\r\nX: y", ""]
)
text = odd | st.text(max_size=40)
scalar = st.none() | st.booleans() | st.integers() | st.floats() | text
value = st.recursive(
    scalar, lambda v: st.lists(v, max_size=3) | st.dictionaries(text, v, max_size=3), max_leaves=6
)
steps = st.sampled_from([*HELP, "guardian", "NEED_FOR", "x" * 50])
keys = st.sampled_from(sorted({key for given in HELP.values() for key in given})) | text
answers = st.dictionaries(keys, value | st.sampled_from(["self", "urgent", True]), max_size=5)


@pytest.fixture
def api(client):
    """One run, and what the description says of each operation."""
    api = Api(client)
    api.start()
    api.described = client.get(f"{BASE}/openapi.json").json()["paths"]
    return api


def accept(api, method, path, response):
    """The answer has a status that is described for the operation, and the shape of its kind."""
    described = api.described[f"{BASE}{path}"][method]["responses"]
    assert str(response.status_code) in described
    assert response["Content-Type"] in (
        "application/json; charset=utf-8" if response.status_code < 400 else "",
        "application/problem+json" if response.status_code >= 400 else "",
    )
    json.loads(response.content)


@many
@given(step=steps, sent=answers)
def test_any_answers_to_any_step(api, step, sent):
    response = api.save(step, sent)

    accept(api, "put", "/runs/{run_id}/steps/{step}", response)


@many
@given(sent=answers, step=st.sampled_from(list(HELP)))
def test_odd_answers_among_good_ones(api, sent, step):
    response = api.save(step, HELP[step] | {k: v for k, v in sent.items() if k in HELP[step]})

    accept(api, "put", "/runs/{run_id}/steps/{step}", response)
    accept(api, "get", "/runs/{run_id}", api.check())


@many
@given(body=value | st.dictionaries(st.sampled_from(["form", "language"]), value))
def test_any_body_to_start(api, body):
    Rate.objects.all().delete()
    accept(api, "post", "/runs", api.send("POST", "/runs", body))


@many
@given(reference=value, last4=value)
def test_any_try_to_track(api, reference, last4):
    Rate.objects.all().delete()
    response = api.send("POST", "/track", {"reference": reference, "last4": last4})

    accept(api, "post", "/track", response)


@many
@given(raw=st.binary(max_size=200), key=st.text(st.characters(codec="latin-1"), max_size=20))
def test_any_bytes_anywhere(api, raw, key):
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": key, "Accept-Language": key}

    submit = api.send("POST", f"/runs/{api.run}/submit", raw=raw, **headers)
    start = api.send("POST", "/runs", raw=raw, **headers)

    accept(api, "post", "/runs/{run_id}/submit", submit)
    accept(api, "post", "/runs", start)


@many
@given(path=st.text(st.characters(codec="utf-8", exclude_characters="\x00?#"), max_size=40))
def test_any_address(api, path):
    response = api.client.get(f"{BASE}/{path}")

    assert response.status_code in (200, 400, 401, 404, 405, 422)
    assert "json" in response["Content-Type"]
