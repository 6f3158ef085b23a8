"""Another language is one press away on every page, and what was answered stays."""

import re

import pytest

from builders.pages import ALL, BROKEN, REFUSED
from builders.walk import NEXT, choose, press, start_help

pytestmark = pytest.mark.browser

HEAD = re.compile(r'<html lang="(\w+)" dir="(\w+)">')
TO_ENGLISH = """() => document.querySelector('header .menu a[hreflang="en"]')
  ?.getAttribute("href") ?? "/no menu/" """
DIRECTIONS = {"ar": "rtl", "en": "ltr"}
APART = ("saved", "offline")  # each look makes a new way back; without a network there is no menu


def test_every_page_leads_to_itself_in_the_other_language(visitor, pages):
    page, wrong = visitor(pages), {}

    for name in (one for one in ALL if one not in (*BROKEN, *REFUSED, *APART)):
        status = pages.open(page, name).status
        answer = page.context.request.get(pages.url + page.evaluate(TO_ENGLISH))
        said = (answer.status, *HEAD.search(answer.text()).groups())
        if said != (status, "en", "ltr"):
            wrong[name] = (page.evaluate(TO_ENGLISH), *said)

    assert wrong == {}


def test_a_form_goes_on_in_another_language_with_its_answers(house, phone):
    page = phone()
    start_help(page, house.url)
    choose(page, "for_whom", "family")
    choose(page, "urgency", "soon")
    press(page, NEXT)
    choose(page, "service", "food")
    press(page, NEXT)
    steps = []

    for language in ("en", "ar"):
        page.locator("header summary").click()
        page.locator(f'header a[hreflang="{language}"]').click()
        page.wait_for_url(f"**/{language}/help/**")
        steps.append(page.url.rsplit("/", 2)[1])
        page.locator(".back a").click()
        assert page.locator('[name=service][value="food"]').is_checked()
        assert page.locator("html").get_attribute("dir") == DIRECTIONS[language]
        page.go_back()

    assert steps == ["person"] * 2
