"""Around every address: language, size, headers, and failures as problem JSON."""

import json

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from builders.api import BASE, Api
from forms_engine.api.shell import LARGEST_BODY, shell

pytestmark = pytest.mark.django_db
PROBLEM_KEYS = ["code", "detail", "dir", "errors", "lang", "status", "title", "type"]


@pytest.fixture
def api(client):
    return Api(client)


@pytest.mark.parametrize(
    "raw",
    [
        "{", "[]", '"text"', "null", "nul", '{"form": NaN}', '{"form": "\\ud800"}', "\x00",
        b"\xff\xfe", "[" * 20_000, '{"form": 1' + "0" * 5_000 + "}", '{"form": Infinity}',
    ],
)  # fmt: skip
def test_a_body_that_is_no_json_object_is_malformed(api, raw):
    response = api.send("POST", "/runs", raw=raw)

    assert (response.status_code, response.json()["code"]) == (400, "malformed")
    assert sorted(response.json()) == PROBLEM_KEYS


@pytest.mark.parametrize(
    "body",
    [
        {}, {"form": None}, {"form": 1}, {"form": []}, {"form": "help\x00"}, {"form": "../help"},
        {"form": "help", "more": 1}, {"form": "h" * 300}, {"form": "HELP"},
    ],
)  # fmt: skip
def test_a_body_of_another_shape_names_what_is_wrong(api, body):
    response = api.send("POST", "/runs", body)

    assert (response.status_code, response.json()["code"]) == (422, "invalid-request")
    assert response.json()["errors"] != []
    assert "input" not in json.dumps(response.json())


def test_what_is_missing_is_named_once_and_said_to_be_missing(api):
    error = {"field": "body.form", "code": "missing"}

    assert api.send("POST", "/runs", {}).json()["errors"] == [
        {**error, "message": "This value is missing: send it too."}
    ]


def test_an_answer_about_a_run_says_that_it_is_in_the_language_of_the_run(api):
    api.start()
    api.language = "ar"

    kept, coming_back = api.check(), api.send("POST", f"/runs/{api.run}/later", **api.auth)

    assert [(one.json()["lang"], one["Content-Language"]) for one in (kept, coming_back)] == [
        ("en", "en")
    ] * 2


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 3_000_000])
def test_a_huge_body_is_too_large(api, size):
    response = api.send("POST", "/runs", raw='{"form": "' + "h" * size + '"}')

    assert (response.status_code, response.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("path", ["/", "/docs", "/forms/", "/runs/1", "/nothing/%2e%2e/here"])
def test_an_unknown_address_is_not_found_in_json(api, path):
    response = api.send("GET", path)

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("code", ["money", "help2", "h" * 40])
def test_an_unknown_form_is_not_found(api, code):
    response = api.send("GET", f"/forms/{code}")

    assert (response.status_code, response.json()["code"]) == (404, "unknown-form")


def test_an_impossible_code_is_no_form(api):
    assert api.send("GET", "/forms/%E2").status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [("DELETE", "/forms", "GET"), ("GET", "/runs", "POST"), ("POST", "/forms/help", "GET")],
)
def test_another_method_is_refused_in_json(api, method, path, allow):
    response = api.send(method, path)

    assert (response.status_code, response["Allow"]) == (405, allow)
    assert response.json()["code"] == "method-not-allowed"


@pytest.mark.parametrize(
    ("accepted", "given"),
    [
        ("", "ar"), ("en", "en"), ("EN-us;q=0.8", "en"), ("sw, ur;q=0.9", "ur"),
        ("sw, en;q=0.1, ar;q=0.5", "ar"), ("*", "ar"), ("x" * 9_000, "ar"), (";;q=é", "ar"),
    ],
)  # fmt: skip
def test_the_accepted_language_is_one_of_ours(client, accepted, given):
    response = client.get(f"{BASE}/nothing", headers={"Accept-Language": accepted})

    assert (response.json()["lang"], response["Content-Language"]) == (given, given)


def test_the_language_parameter_comes_first(client):
    response = client.get(f"{BASE}/nothing?language=en", headers={"Accept-Language": "ar"})

    assert (response.json()["lang"], response.json()["dir"]) == ("en", "ltr")


@pytest.mark.parametrize("asked", ["sw", "", "ar-SA", "../en"])
def test_a_language_we_do_not_have_is_refused(client, asked):
    response = client.get(f"{BASE}/forms?language={asked}")

    assert (response.status_code, response.json()["code"]) == (422, "unknown-language")


def test_no_other_site_is_let_in(api):
    response = api.send("OPTIONS", "/runs", Origin="https://elsewhere.example")

    assert response.status_code == 405
    assert [name for name in response.headers if name.startswith("Access-Control")] == []


def test_a_busy_database_asks_to_come_back():
    def locked(request):
        raise OperationalError("database is locked")

    response = shell(locked)(RequestFactory().get("/"))

    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "locked" not in response.content.decode()


def test_a_fault_of_ours_is_not_hidden():
    def broken(request):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        shell(broken)(RequestFactory().get("/"))


@pytest.mark.parametrize(
    ("accepted", "lang", "said"),
    [("en", "en", "The language must be one of"), ("", "ar", "يجب أن تكون اللغة إحدى هذه")],
)
def test_the_refusal_of_a_language_is_all_in_one_language(client, accepted, lang, said):
    response = client.get(f"{BASE}/forms?language=sw", headers={"Accept-Language": accepted})

    told = response.json()
    assert (told["lang"], response["Content-Language"]) == (lang, lang)
    assert told["detail"].startswith(said)
