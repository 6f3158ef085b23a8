"""axe finds nothing on any page, in any language, scheme and width."""

import pytest

from builders.axe import faults
from builders.pages import ALL, LANGUAGES

pytestmark = pytest.mark.browser

QUICK = {
    "ar": ("check", "case", "papers", "error-500"),
    "en": ("service", "person-refused", "waiting"),
}
LOOKS = [
    (language, scheme, width)
    for language in LANGUAGES
    for scheme, width in (("light", 320), ("dark", 1280), ("dark", 320), ("light", 1280))
    if language in QUICK or (scheme, width) in (("light", 320), ("dark", 1280))
]


def found_on(page, pages, names, language):
    found = {}
    for name in names:
        pages.open(page, name, language)
        found[name] = faults(page)
    return {name: what for name, what in found.items() if what}


@pytest.mark.parametrize("language", QUICK)
def test_axe_finds_nothing_on_what_is_somebodys_own(visitor, pages, language):
    page = visitor(pages, java_script_enabled=True, viewport={"width": 390, "height": 844})

    assert found_on(page, pages, QUICK[language], language) == {}


@pytest.mark.full
@pytest.mark.parametrize(("language", "scheme", "width"), LOOKS)
def test_axe_finds_nothing_anywhere(visitor, pages_of_nine, language, scheme, width):
    page = visitor(
        pages_of_nine,
        java_script_enabled=True,
        color_scheme=scheme,
        viewport={"width": width, "height": 844},
    )

    assert found_on(page, pages_of_nine, ALL, language) == {}
