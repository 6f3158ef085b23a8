"""No other origin's script is let in unless it is named, and never with a cookie."""

import pytest
from django.core.signals import request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import RequestFactory

from builders import cms as make
from rakeen.origins import Origins

pytestmark = pytest.mark.django_db

APP = "https://app.example.org"
ELSEWHERE = "https://elsewhere.example"


@pytest.fixture
def ask():
    """Ask through the wrapped application; gives status, headers and body."""
    make.make_site()
    request_started.disconnect(close_old_connections)  # as Django's own test client does

    def asked(path, origin, method="GET", named=(APP,), **extra):
        told = []
        environ = RequestFactory().generic(method, path, HTTP_ORIGIN=origin, **extra).environ
        body = Origins(get_wsgi_application(), named)(environ, lambda *rest: told.append(rest))
        content = b"".join(body)
        status, headers = told[0][:2]
        return int(status[:3]), {name.lower(): value for name, value in headers}, content

    yield asked
    request_started.connect(close_old_connections)


def preflight(ask, path, origin, method, **options):
    wish = {"HTTP_ACCESS_CONTROL_REQUEST_METHOD": method}
    return ask(path, origin, "OPTIONS", **wish, **options)


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/forms/v1/forms"])
def test_nobody_is_let_in_unless_named(ask, path):
    status, headers, _body = ask(path, APP, named=())

    assert (status, [name for name in headers if name.startswith("access-control")]) == (200, [])
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/v2/pages/9/", "/api/forms/v1/forms"])
def test_a_named_origin_reads_answers_and_refusals(ask, path):
    _status, headers, body = ask(path, APP)

    assert headers["access-control-allow-origin"] == APP
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert "Origin" in headers["vary"]
    assert "access-control-allow-credentials" not in headers
    assert body != b""


@pytest.mark.parametrize(
    "origin", [ELSEWHERE, "null", APP + ".evil.example", "http://app.example.org"]
)
def test_any_other_origin_is_told_nothing_that_lets_it_in(ask, origin):
    status, headers, _body = ask("/api/v2/pages/", origin)

    assert (status, "access-control-allow-origin" in headers) == (200, False)
    assert "Origin" in headers["vary"]


@pytest.mark.parametrize("path", ["/ar/", "/admin/login/", "/healthz", "/api/"])
def test_only_the_apis_are_opened(ask, path):
    assert "access-control-allow-origin" not in ask(path, APP)[1]


def test_a_preflight_tells_what_a_script_may_do(ask):
    content = preflight(ask, "/api/v2/pages/", APP, "GET")
    forms = preflight(ask, "/api/forms/v1/runs", APP, "POST")

    assert (content[0], content[1]["access-control-allow-methods"]) == (204, "GET, HEAD")
    assert forms[1]["access-control-allow-methods"] == "GET, HEAD, POST, PUT, DELETE"
    assert "X-Run-Secret" in forms[1]["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in {**content[1], **forms[1]}


def test_a_preflight_from_elsewhere_gets_no_permission(ask):
    status, headers, _body = preflight(ask, "/api/forms/v1/runs", ELSEWHERE, "POST")

    assert (status, [name for name in headers if name.startswith("access-control")]) == (204, [])
