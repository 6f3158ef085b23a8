"""What a view costs on the wire: sizes, which are the same on every machine."""

import gzip

import pytest

from builders.pages import ALL, BROKEN, REFUSED

pytestmark = pytest.mark.browser

KILOBYTE = 1000
FIRST = {"home": 75, "service": 75, "guide": 75, "person": 65, "check-short": 65, "waiting": 65}
HTML, SCRIPTS, SECOND = 14, 8, 6
READ = [name for name in ALL if name not in REFUSED and name not in BROKEN]


def taken(page, act):
    """Bytes and kinds of all that comes over the wire while `act` is done."""
    session, kinds, sizes = page.context.new_cdp_session(page), {}, {}
    session.on("Network.responseReceived", lambda told: kinds.update(_kind(told)))
    session.on("Network.loadingFinished", lambda told: sizes.update(_size(told)))
    session.send("Network.enable")
    act()
    page.wait_for_load_state("networkidle")
    session.detach()
    return [(kinds.get(one, ""), size) for one, size in sizes.items() if size]


def _kind(told):
    return {told["requestId"]: told["type"]}


def _size(told):
    return {told["requestId"]: told["encodedDataLength"]}


@pytest.mark.parametrize(("name", "most"), FIRST.items())
def test_a_first_view_stays_light(visitor, pages, name, most):
    page = visitor(pages, java_script_enabled=True, viewport={"width": 390, "height": 844})

    came = taken(page, lambda: pages.open(page, name))

    assert sum(size for _kind, size in came) <= most * KILOBYTE
    assert sum(size for kind, size in came if kind == "Script") <= SCRIPTS * KILOBYTE


def test_a_second_view_is_little_more_than_its_words(visitor, pages):
    page = visitor(pages, java_script_enabled=True, viewport={"width": 390, "height": 844})
    pages.open(page, "home")
    page.wait_for_load_state("networkidle")

    came = taken(page, lambda: pages.open(page, "services"))

    assert sum(size for _kind, size in came) <= SECOND * KILOBYTE
    assert len(came) <= 2


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_page_is_more_than_fourteen_kilobytes_of_words(visitor, pages, language):
    page = visitor(pages)

    sizes = {name: _packed(page, pages, name, language) for name in READ}

    assert {name: size for name, size in sizes.items() if size > HTML * KILOBYTE} == {}


def _packed(page, pages, name, language):
    answer = page.context.request.get(f"{pages.url}/{language}/{pages.paths[name]}")
    return len(gzip.compress(answer.body(), 6))
