"""Every component passes axe, fits the smallest phone and can be hit with a thumb."""

import pytest

from builders.axe import faults
from builders.looking import SMALL

pytestmark = pytest.mark.browser

LATER = [
    pytest.param(name, marks=pytest.mark.full) for name in ("home/", "check/", "track/", "desk/")
]
PAGES = ["", "form/?errors=1", *LATER]
LOOKS = [
    ("ar", "light"),
    ("ar", "dark"),
    *(pytest.param("en", scheme, marks=pytest.mark.full) for scheme in ("light", "dark")),
]


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(house, open_page, address, language, scheme):
    page = open_page(color_scheme=scheme, java_script_enabled=True)
    page.goto(f"{house.url}/{language}/styleguide/{address}")

    assert faults(page) == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_the_smallest_phone_never_scrolls_sideways(house, open_page, address, language):
    page = open_page(viewport={"width": 320, "height": 568}, java_script_enabled=True)
    page.goto(f"{house.url}/{language}/styleguide/{address}")

    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_header_leaves_the_first_view_to_the_page(house, open_page, language):
    page = open_page(viewport={"width": 390, "height": 844})
    page.goto(f"{house.url}/{language}/styleguide/home/")

    assert page.locator("header").bounding_box()["height"] <= 112
    first = page.locator(".hero .button").first.bounding_box()
    assert first["y"] + first["height"] < 844
