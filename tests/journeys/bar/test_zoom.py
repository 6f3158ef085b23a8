"""Magnified four times, with wide spacing, or in the system's own colours, all stays in reach."""

import pytest

from builders import looking
from builders.pages import ALL, FEW, LANGUAGES

pytestmark = pytest.mark.browser

# 1280 by 1024 at 400 %, and the spacing of WCAG 1.4.12.
MAGNIFIED = {"width": 320, "height": 256}
SPACED = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets.push(sheet) }"""
# In forced colours backgrounds are gone: what can be pressed or filled in needs an edge.
EDGELESS = """() => [...document.querySelectorAll(
    "main .button, main .input, main .choice input, main .tag, .menu summary")]
  .filter(one => one.checkVisibility())
  .filter(one => getComputedStyle(one).appearance === "none"
    || !["radio", "checkbox"].includes(one.type))
  .filter(one => { const style = getComputedStyle(one);
    return style.borderInlineStartStyle === "none"
      || parseFloat(style.borderInlineStartWidth) < 1 })
  .map(one => one.outerHTML.slice(0, 120))"""


def out_of_reach(page, pages, names, language):
    found = {}
    for name in names:
        pages.open(page, name, language)
        plain = page.evaluate(looking.CLIPPED)
        page.evaluate(SPACED)
        found[name] = plain + page.evaluate(looking.CLIPPED)
    return {name: what for name, what in found.items() if what}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_is_cut_off_when_magnified(visitor, pages, language):
    page = visitor(pages, viewport=MAGNIFIED)

    assert out_of_reach(page, pages, FEW, language) == {}


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_on_any_page_in_any_language(visitor, pages_of_nine, language):
    page = visitor(pages_of_nine, viewport=MAGNIFIED)

    assert out_of_reach(page, pages_of_nine, ALL, language) == {}


def test_forced_colours_leave_every_control_an_edge(visitor, pages):
    page = visitor(pages, forced_colors="active", viewport={"width": 390, "height": 844})

    found = {}
    for name in FEW:
        pages.open(page, name)
        found[name] = page.evaluate(EDGELESS)

    assert {name: what for name, what in found.items() if what} == {}


def test_forced_colours_show_where_the_focus_stands(visitor, pages):
    page = visitor(pages, forced_colors="active")
    pages.open(page, "person")

    page.keyboard.press("Tab")

    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"
