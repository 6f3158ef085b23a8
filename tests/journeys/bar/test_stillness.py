"""Nothing moves once it is shown: the layout shift of a page is 0.00, down to its end."""

import pytest

from builders.pages import ALL, FEW, REFUSED

pytestmark = pytest.mark.browser

MOST = 0.005
WATCH = """window.shifted = [];
new PerformanceObserver(list => { for (const one of list.getEntries())
  window.shifted.push([one.value, ...one.sources.map(s => s.node?.className ?? "")]) })
  .observe({ type: "layout-shift", buffered: true });"""
# Two frames after the end of the page was reached, whatever would move has moved.
TO_THE_END = """async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
    scrollTo(0, at); await new Promise(requestAnimationFrame); }
  await document.fonts.ready;
  await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame);
  return window.shifted }"""


def moved_on(page, pages, names, language):
    page.add_init_script(WATCH)
    found = {}
    for name in names:
        pages.open(page, name, language)
        page.wait_for_load_state("load")
        found[name] = page.evaluate(TO_THE_END)
    return {name: what for name, what in found.items() if sum(one[0] for one in what) > MOST}


def test_nothing_moves_on_a_phone(visitor, pages):
    page = visitor(pages, java_script_enabled=True, viewport={"width": 390, "height": 844})

    assert moved_on(page, pages, [one for one in FEW if one not in REFUSED], "ar") == {}


@pytest.mark.full
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["ar", "en", "ur", "fr"])
def test_nothing_moves_anywhere(visitor, pages_of_nine, language, width):
    page = visitor(
        pages_of_nine, java_script_enabled=True, viewport={"width": width, "height": 844}
    )

    assert moved_on(page, pages_of_nine, ALL, language) == {}
