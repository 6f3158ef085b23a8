"""Every kind of page, one look each: markup, outline, names, edges, targets, directions."""

import pytest
from justhtml import JustHTML

from builders import looking
from builders.pages import ALL, LANGUAGES, REFUSED

pytestmark = pytest.mark.browser

BARS = {
    "ids": looking.NAMES,
    "outline": looking.OUTLINE,
    "landmarks": looking.LANDMARKS,
    "labels": looking.LABELS,
    "edges": looking.CLIPPED,
    "targets": looking.SMALL,
    "least": looking.TINY,
    "order": looking.TURNED,
    "isolated": looking.BARE,
    "digits": looking.DIGITS,
    "letters": looking.SPACED,
    "languages": looking.LANGUAGES,
}
QUICK = ("ar", "en")
SPOKEN = [one if one in QUICK else pytest.param(one, marks=pytest.mark.full)
          for one in LANGUAGES]  # fmt: skip


def look(page, answer):
    """Every fault of the page that is shown, by bar."""
    found = {bar: page.evaluate(script) for bar, script in BARS.items()}
    told = JustHTML(answer.text(), sanitize=False, collect_errors=True).errors
    return found | {"markup": [str(one) for one in told]}


@pytest.fixture(scope="session")
def seen(request, browser):
    """What was seen in a language: the faults of each bar by page, and each page's title."""
    looked = {}

    def look_at_all(language):
        if language not in looked:
            made = "pages" if language in QUICK else "pages_of_nine"
            looked[language] = _look_at_all(browser, request.getfixturevalue(made), language)
        return looked[language]

    return look_at_all


def _look_at_all(browser, pages, language):
    small = {"width": 320, "height": 568}
    context = browser.new_context(viewport=small, locale=language, java_script_enabled=False)
    context.set_default_timeout(60_000)
    page = pages.let_in(context.new_page())
    faults, titles = {bar: {} for bar in (*BARS, "markup")}, {}
    for name in ALL:
        answer = pages.open(page, name, language)
        titles[name] = page.title()
        for bar, found in look(page, answer).items():
            if found:
                faults[bar][name] = found
    context.close()
    return faults, titles


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("bar", [*BARS, "markup"])
def test_no_page_falls_below_a_bar(seen, bar, language):
    assert seen(language)[0][bar] == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_whatever_was_refused_says_so_in_its_title(seen, language):
    before = {"ar": "خطأ: ", "en": "Error: "}[language]
    titles = seen(language)[1]

    assert [name for name, title in titles.items() if title.startswith(before)] == list(REFUSED)
