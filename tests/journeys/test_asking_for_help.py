"""A pilgrim asks for help on a phone, in Arabic, without JavaScript."""

import pytest

from builders.walk import (
    AMAL,
    NEXT,
    ask_for_help,
    choose,
    press,
    shown_reference,
    start_help,
    tick,
)

pytestmark = pytest.mark.browser


def test_a_pilgrim_sends_a_request_and_is_told_the_reference(house, phone):
    page = phone()

    reference = ask_for_help(page, house.url)

    assert page.title().startswith("استلمنا الطلب")
    assert "هـ" in page.locator("main").inner_text()
    assert reference in house.letter("+966501234567", reference)


def test_wrong_input_is_explained_where_it_happened_and_kept(house, phone):
    page = phone()
    start_help(page, house.url)
    choose(page, "for_whom", "self")
    press(page, NEXT)

    summary = page.locator("[role=alert] a, .error-summary a").all_inner_texts()

    assert page.title().startswith("خطأ: ")
    assert summary == ["بقي اختيار موعد الحاجة إلى المساعدة"]
    assert page.locator("#id_for_whom_0").is_checked()


def test_an_urgent_request_needs_only_name_contact_and_place(house, phone):
    page = phone()
    start_help(page, house.url)
    choose(page, "for_whom", "self")
    choose(page, "urgency", "urgent")
    press(page, NEXT)
    while "/person/" not in page.url:
        press(page, NEXT)
    page.fill("#id_name", AMAL["name"])
    press(page, NEXT)
    page.fill("#id_phone", AMAL["phone"])
    press(page, NEXT)
    choose(page, "site", "mina")
    press(page, NEXT)
    while "/check/" not in page.url:
        press(page, NEXT)
    tick(page, "consent")
    press(page, NEXT)
    tick(page, "declared")
    press(page, "أوافق وأرسل الطلب")

    assert shown_reference(page)


def test_two_people_on_one_phone_never_mix(house, phone):
    first = phone()
    second = first.context.new_page()
    for page, name in ((first, "أمل"), (second, "باسل")):
        start_help(page, house.url)
        choose(page, "for_whom", "self")
        choose(page, "urgency", "soon")
        press(page, NEXT)
        choose(page, "service", "food")
        press(page, NEXT)
        page.fill("#id_name", name)

    press(first, NEXT)
    press(second, NEXT)

    assert (first.input_value("#id_name"), second.input_value("#id_name")) == ("أمل", "باسل")


def test_a_link_brings_the_answers_back_in_another_browser(house, phone):
    page, other = phone(), phone()
    start_help(page, house.url)
    choose(page, "for_whom", "family")
    press(page, "حفظ والعودة لاحقًا")
    link = page.locator("main").get_by_text("/resume/").first.inner_text().strip()

    other.goto(link)
    other.locator("main form button[type=submit]").first.click()

    assert other.locator("#id_for_whom_1").is_checked()


def test_sending_twice_makes_one_request(house, phone):
    page = phone()
    reference = ask_for_help(page, house.url)

    page.go_back()
    page.reload()
    again = shown_reference(page)

    assert again == reference
