"""The description is OpenAPI 3.1, and says what is really answered."""

import re

import pytest

from builders.api import BASE

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(client):
    return client.get(f"{BASE}/openapi.json").json()


def operations(document):
    return {
        (method, path.removeprefix(BASE)): operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def test_every_address_is_described(document):
    assert document["openapi"] == "3.1.0"
    assert sorted(operations(document)) == [
        ("delete", "/runs/{run_id}/files/{file_id}"), ("get", "/forms"), ("get", "/forms/{code}"),
        ("get", "/opportunities"), ("get", "/opportunities/{opportunity}"),
        ("get", "/runs/{run_id}"), ("get", "/runs/{run_id}/files"),
        ("post", "/bounces"), ("post", "/opportunities/{opportunity}/places"), ("post", "/resume"),
        ("post", "/runs"), ("post", "/runs/{run_id}/call"), ("post", "/runs/{run_id}/files"),
        ("post", "/runs/{run_id}/later"), ("post", "/runs/{run_id}/submit"), ("post", "/track"),
        ("put", "/runs/{run_id}/steps/{step}"),
    ]  # fmt: skip


def test_every_operation_lists_its_failures_as_problem_json(document):
    for operation in operations(document).values():
        failures = {s: list(r["content"]) for s, r in operation["responses"].items() if s >= "400"}
        assert {"400", "413", "422", "503"} <= set(failures)
        assert set(map(tuple, failures.values())) == {("application/problem+json",)}


def test_only_a_run_and_a_report_need_a_secret(document):
    guarded = {path for path, operation in operations(document).items() if "security" in operation}

    assert guarded == {
        ("post", "/bounces"),
        ("get", "/runs/{run_id}"),
        ("get", "/runs/{run_id}/files"),
        ("delete", "/runs/{run_id}/files/{file_id}"),
        ("post", "/runs/{run_id}/call"),
        ("post", "/runs/{run_id}/files"),
        ("post", "/runs/{run_id}/later"),
        ("post", "/runs/{run_id}/submit"),
        ("put", "/runs/{run_id}/steps/{step}"),
    }


def test_every_reference_resolves(document):
    schemas = document["components"]["schemas"]
    found = set(re.findall(r"#/components/schemas/(\w+)", str(document)))

    assert found <= set(schemas)


def test_the_idempotency_key_is_a_required_header(document):
    submit = operations(document)[("post", "/runs/{run_id}/submit")]

    key = next(p for p in submit["parameters"] if p["name"] == "Idempotency-Key")
    assert (key["in"], key["required"]) == ("header", True)
