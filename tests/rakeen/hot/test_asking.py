"""Which requests may be answered alike, and what parts of an address make them another."""

import pytest

from builders.front import environ
from rakeen.hot.asking import asked, names_in, plain_query


@pytest.mark.parametrize(
    ("query", "plain"),
    [
        ("", ""),
        ("utm_source=x", ""),
        ("utm_source=x&UTM_source=y", "UTM_source=y"),
        ("b=2&gclid=1&a=1", "a=1&b=2"),
        ("a=1&a=2&fbclid=", "a=1&a=2"),
        ("q=%D8%B1&_ga=1", "q=%D8%B1"),
        ("b=2&a=1", "b=2&a=1"),
    ],
)
def test_campaigns_do_not_count_and_the_rest_stays(query, plain):
    assert plain_query(query) == plain


def test_the_key_is_scheme_host_path_and_what_counts_of_the_query():
    key = asked(environ("/ar/?a=1&utm_source=x", host="example.org"))

    assert tuple(key) == ("http", "example.org", "/ar/", "a=1")


def test_a_proxy_s_made_up_scheme_makes_no_third_answer():
    key = asked(environ("/ar/", x_forwarded_proto="gopher"))

    assert key.scheme == "http"


@pytest.mark.parametrize(
    "cookie", ["sid=1", "__Host-csrf=1", "_gat_x=1; run=2", "ga=1", "_gaming=; x", "a"]
)
def test_an_unknown_cookie_is_somebody(cookie):
    expected = None

    assert asked(environ("/ar/", cookie=cookie)) is expected


@pytest.mark.parametrize("cookie", ["_ga=1", "_ga_AB12=1; _fbp=fb.1.2;", "_pk_id.1.ab=c", ""])
def test_the_cookies_of_counting_programs_are_nobody(cookie):
    assert asked(environ("/ar/", cookie=cookie)).path == "/ar/"


def test_names_are_read_even_without_values():
    assert names_in("a=1&b&c=") == {"a", "b", "c"}
