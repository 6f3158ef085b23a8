"""Hostile input at any address of the forms is answered, never with a 500."""

from urllib.parse import urlencode
from uuid import uuid4

import pytest

from builders.wizard import OURS, Browser
from forms_engine.runs.models import Run

VALUES = ["\x00", "\ud800", "ا" * 50_000, "<script>alert(1)</script>", "' OR 1=1 --", "٪" * 500,
          "\u202e" * 100, "{{7*7}}", "-1", "1e999", "𝟙𝟚𝟛", "\r\nSet-Cookie: a=b"]  # fmt: skip
STEPS = {
    "need_for": ["for_whom", "urgency"],
    "person": ["name", "document_kind", "document_number", "birth_year"],
    "contact": ["phone", "email", "contact_language"],
    "place": ["site", "landmark"],
    "details": ["story"],
    "check": ["consent"],
    "declaration": ["declared", "signature"],
}


@pytest.fixture
def visitor(db):
    visitor = Browser()
    visitor.begin()
    return visitor


def send(visitor, step, fields):
    body = urlencode(fields, errors="surrogatepass")
    kind = "application/x-www-form-urlencoded"
    return visitor.client.post(visitor.at(step), body, content_type=kind)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:20])
def test_any_value_in_every_field_is_answered_in_words(visitor, value):
    statuses = [
        send(visitor, step, dict.fromkeys(keys, value)).status_code for step, keys in STEPS.items()
    ]

    assert set(statuses) <= {302, 422}


def test_lists_and_doubles_and_unknown_fields_are_answered(visitor):
    odd = {"for_whom": ["self", "other", "self"], "urgency[]": ["soon"], "urgency": ["", "soon"],
           "x" * 500: "y", "__proto__": "z"}  # fmt: skip

    assert visitor.post("need_for", odd).status_code in {302, 422}


@pytest.mark.parametrize(
    "address",
    [
        "/ar/help/{uuid}/need_for/",
        "/ar/help/{uuid}/",
        "/ar/help/{uuid}/saved/",
        "/ar/help/{uuid}/sent/",
        "/ar/unknown/{uuid}/need_for/",
        "/ar/resume/%00/",
        "/ar/resume/" + "a" * 5000 + "/",
        "/ar/resume/%ED%A0%80/",
        "/ar/help/not-a-uuid/need_for/",
        "/ar/help/{run}/%00/",
        "/ar/help/{run}/need_for/?change=%00",
        "/ar/help/{run}/" + "a" * 3000 + "/",
        "/xx/help/",
    ],
)
def test_any_address_is_answered(visitor, address):
    url = address.format(uuid=uuid4(), run=Run.objects.get().pk)

    statuses = [
        visitor.client.get(url).status_code,
        visitor.client.post(url, {"a": "b"}, headers=OURS).status_code,
        visitor.client.put(url).status_code,
    ]

    assert [status for status in statuses if status >= 500] == []


@pytest.mark.parametrize("cookie", ["", "x", "\x7f", "a" * 10_000, "\"'<>;,", "%00"])
def test_any_cookie_is_answered(visitor, cookie):
    visitor.secret = cookie or "-"

    assert visitor.get("need_for").status_code == 404


def test_a_body_that_is_no_form_is_answered(visitor):
    sent = [
        ("application/json", b'{"a": [1, {"b": null}]}'),
        ("multipart/form-data", b"--x"),
        ("text/plain", b"\xff\xfe"),
        ("application/x-www-form-urlencoded", b"%%%=&&=%zz"),
    ]

    statuses = [
        visitor.client.post(visitor.at("need_for"), body, content_type=kind).status_code
        for kind, body in sent
    ]

    assert set(statuses) <= {400, 422}


def test_a_body_over_the_limit_is_refused_with_a_page(visitor):
    response = send(visitor, "details", {"story": "a" * 3_000_000})

    assert response.status_code == 400
    assert "<h1" in response.content.decode()
