"""How a form lies on a small screen and on paper, without a script."""

import pytest

from builders.walk import NEXT, press

pytestmark = pytest.mark.browser


def test_a_link_to_a_question_shows_its_label_above_the_box(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/volunteer/")
    page.locator("main form button[type=submit]").click()
    press(page, NEXT)

    page.locator(".error-summary a").last.click()

    assert page.evaluate("document.activeElement.id") == "id_phone"
    assert page.locator("label[for=id_phone]").bounding_box()["y"] >= 0


def test_nothing_follows_the_sheet_on_paper(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/help/paper/")
    page.emulate_media(media="print")

    left = page.evaluate(
        "document.body.getBoundingClientRect().bottom"
        " - document.querySelector('.sheet').getBoundingClientRect().bottom"
    )

    assert left == 0
