"""What is somebody's own comes packed, as the ready pages do."""

import gzip

import pytest
from django.http import HttpResponse

from builders import cms as make
from builders.front import asking
from rakeen.packing import Packed

pytestmark = pytest.mark.django_db


def test_a_page_that_is_nobody_elses_is_packed_for_whoever_takes_that():
    with asking() as asker:
        plain = asker.get("/ar/track/")
        packed = asker.get("/ar/track/", accept_encoding="gzip")

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.body) < len(plain.body) / 2
    assert gzip.decompress(packed.body)[:15] == b"<!doctype html>"


def test_a_ready_page_is_packed_once_for_all_and_for_whoever_has_a_cookie_too():
    make.make_site()
    with asking() as asker:
        ready = asker.get("/ar/", accept_encoding="gzip")
        own = asker.get("/ar/", accept_encoding="gzip", cookie="csrf=a")

    assert [one.headers["Content-Encoding"] for one in (ready, own)] == ["gzip"] * 2
    assert gzip.decompress(ready.body) == gzip.decompress(own.body)


def test_a_file_is_sent_as_it_is(rf):
    request = rf.get("/a.pdf", headers={"accept-encoding": "gzip"})
    answer = HttpResponse(b"%PDF" * 999, content_type="application/pdf")

    assert Packed(lambda _request: answer)(request).content == b"%PDF" * 999
