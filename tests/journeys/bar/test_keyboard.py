"""By keys alone: the whole way from home to a reference, and around every page without a trap."""

import pytest

from builders.keys import TABBABLE, Keys
from builders.pages import ALL
from builders.walk import AMAL, shown_reference

pytestmark = pytest.mark.browser

AT_THE_TOP = """() => { const top = document.createElement("span");
  top.tabIndex = -1; document.body.prepend(top); top.focus() }"""
NEXT = "#form .actions button"
FEW = ("home", "faq", "person-refused", "check", "waiting", "papers", "survey")
NAMES = [*FEW, *(pytest.param(one, marks=pytest.mark.full)
                         for one in ALL if one not in FEW)]  # fmt: skip


def fill(keys, **given):
    """Write into boxes in the order in which they stand."""
    for name, text in given.items():
        keys.to(f"#id_{name}").type(text)


def go_on(keys):
    keys.to(NEXT).leave()


def read_to_the_form(keys):
    """Home, the services, one service, its form."""
    keys.to("header .nav a[href$='/services/']").leave()
    keys.to("main .links a[href$='/lost-documents/']").leave()
    keys.to("main a[href$='/help/']").leave()
    keys.to("main form button").leave("Space")


def answer(keys):
    keys.to("#id_for_whom_0").press("Space").to("[name=urgency]").press("ArrowDown")
    go_on(keys)
    keys.to("[name=service]").press("ArrowDown")
    go_on(keys)
    fill(keys, name=AMAL["name"])
    keys.to("[name=document_kind]").press("Space")
    fill(keys, document_number=AMAL["document_number"], birth_year=AMAL["birth_year"])
    go_on(keys)
    fill(keys, phone=AMAL["phone"])
    keys.to("[name=contact_language]").press("Space")
    go_on(keys)
    keys.to("[name=site]").press("Space")
    fill(keys, landmark=AMAL["landmark"])
    go_on(keys)
    fill(keys, story=AMAL["story"])
    go_on(keys)


def test_from_home_to_a_reference_by_keys_alone(house, phone):
    page = phone()
    keys = Keys(page)
    page.goto(f"{house.url}/ar/")

    read_to_the_form(keys)
    answer(keys)
    keys.to("#id_consent").press("Space")
    go_on(keys)
    keys.to("#id_declared").press("Space")
    fill(keys, signature=AMAL["name"])
    go_on(keys)

    assert shown_reference(page)
    assert keys.faults == []


def test_the_first_key_skips_to_the_main_content(house, phone):
    page = phone()
    keys = Keys(page)
    page.goto(f"{house.url}/ar/services/")

    keys.to("a.skip").press("Enter")
    reached = page.evaluate("document.activeElement.id")
    keys.tab()

    assert reached == "main"
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_focus_stands_on_the_summary_of_what_is_missing(visitor, pages, language):
    page = visitor(pages)

    pages.open(page, "person-refused", language)

    assert page.evaluate("document.activeElement.id") == "error-summary"


@pytest.mark.parametrize("name", NAMES)
def test_every_control_is_met_once_in_reading_order(visitor, pages, name):
    page = visitor(pages, viewport={"width": 390, "height": 844})
    pages.open(page, name)
    page.evaluate(AT_THE_TOP)
    keys, wanted = Keys(page), page.evaluate(TABBABLE)

    stops = keys.around()

    assert keys.faults == []
    assert stops == wanted
