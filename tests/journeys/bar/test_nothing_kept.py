"""Whoever only reads leaves nothing behind: no cookie, no key in a storage, nobody else called."""

import pytest

from builders import looking
from builders.pages import PUBLIC

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["ar", "en"])
def test_reading_leaves_no_cookie_and_no_key_and_calls_nobody_else(house, open_page, language):
    page = open_page(java_script_enabled=True)
    called, kept = [], []
    page.on("request", lambda request: called.append(request.url))

    for path in PUBLIC.values():
        page.goto(f"{house.url}/{language}/{path}")
        kept += page.evaluate(looking.KEPT)

    assert page.context.cookies() == []
    assert [one for one in kept if one] == []
    assert [url for url in called if not url.startswith((f"{house.url}/", "data:"))] == []
