"""A form is left at one phone and finished at another; on the way, a call is asked for."""

import re

import pytest
from playwright.sync_api import expect

from builders.walk import (
    AMAL,
    NEXT,
    REFERENCE,
    answer_contact,
    answer_person,
    choose,
    press,
    start_help,
)

pytestmark = pytest.mark.browser
LATER = "حفظ والعودة لاحقًا"


def reach_the_place(page, url, urgency="soon"):
    start_help(page, url)
    choose(page, "for_whom", "self")
    choose(page, "urgency", urgency)
    press(page, NEXT)
    if urgency == "soon":
        choose(page, "service", "lost")
        press(page, NEXT)
        answer_person(page, AMAL)
        answer_contact(page, AMAL)


def test_a_form_left_at_one_phone_is_finished_at_another(phone, house):
    first, second = phone(), phone()
    reach_the_place(first, house.url)
    first.fill("#id_landmark", "مخيم 12")
    press(first, LATER)
    code = REFERENCE.search(first.locator("main").inner_text())[0]

    second.goto(f"{house.url}/ar/resume/")
    second.fill("#id_code", code.lower().replace("-", " "))
    second.fill("#id_proof", "٤٥٦٧")
    second.locator("main form button[type=submit]").click()

    assert re.search(r"/help/[0-9a-f-]{36}/place/$", second.url)
    assert second.input_value("#id_landmark") == "مخيم 12"
    assert second.get_by_text("ما يُكتب هنا محفوظ حتى").is_visible()


def test_a_call_is_asked_for_and_the_place_is_kept(phone, house):
    page = phone()
    reach_the_place(page, house.url)
    page.fill("#id_landmark", "قرب الجسر")
    page.locator('button[name="call"]').click()

    assert page.input_value("#id_phone") == "+966501234567"
    choose(page, "time", "evening")
    page.locator("main form button[type=submit]").click()

    assert page.input_value("#id_landmark") == "قرب الجسر"
    assert REFERENCE.search(page.locator("main").inner_text())


def test_whoever_needs_help_now_sees_the_numbers_before_the_questions(phone, house):
    page = phone()
    reach_the_place(page, house.url, urgency="urgent")

    numbers = page.locator("main .emergency a").first
    question = page.locator("main form#form").first

    assert numbers.get_attribute("href").startswith("tel:")
    assert numbers.bounding_box()["y"] < question.bounding_box()["y"]


def test_the_self_check_answers_on_the_page_without_javascript(phone, house):
    page = phone()
    page.goto(f"{house.url}/ar/services/transport-mobility/")
    choose(page, "q1", "yes")
    page.locator("form[action='#self-check'] button").click()

    assert "q1=yes" in page.url
    expect(page.get_by_text("هذا مما نساعد فيه عند الإمكان")).to_be_visible()
    assert page.locator("a.button--start, a.button[href*='/help/']").first.is_visible()
