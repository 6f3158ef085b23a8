"""Check your answers: words, masks, and what was typed."""

import pytest

from builders.forms import TYPED_HELP
from builders.wizard import Browser
from forms_engine.runs.models import Consent


@pytest.fixture
def page(db):
    browser = Browser()
    browser.begin()
    browser.fill(until="details")
    return browser.get("check").content.decode()


def test_the_identity_number_is_masked(page):
    assert "2••••••••6" in page
    assert "2000000006" not in page


def test_the_phone_is_shown_as_it_was_typed(page):
    assert "050 123 4567" in page


def test_the_digits_of_a_phone_are_shown_in_one_script(db):
    contact = TYPED_HELP["contact"] | {"phone": ["٠٥٠ ١٢٣ ٤٥٦٧"]}
    browser = Browser()
    browser.begin()
    browser.fill(until="details", typed={"contact": contact})

    page = browser.get("check").content.decode()

    assert '<bdi dir="ltr">050 123 4567</bdi>' in page


def test_years_and_options_are_shown_in_words(page):
    assert "1370 هـ (1950–1951 م)" in page
    assert "سكن" in page


def test_consent_is_not_ticked_and_has_its_own_box(page):
    assert 'name="consent"' in page
    assert "checked" not in page


def test_nothing_is_said_to_have_been_sent(page):
    assert "لم يُرسل شيء بعد" in page


def test_without_consent_nothing_goes_on(db):
    browser = Browser()
    browser.begin()
    browser.fill(until="details")

    response = browser.post("check", {})

    assert response.status_code == 422
    assert Consent.objects.count() == 0


def test_what_a_person_typed_is_escaped(db):
    browser = Browser()
    browser.begin()
    browser.fill(until="details", typed={"details": {"story": "<b>& bold</b>"}})

    page = browser.get("check").content.decode()

    assert "&lt;b&gt;&amp; bold&lt;/b&gt;" in page
    assert TYPED_HELP["person"]["name"][0] in page
