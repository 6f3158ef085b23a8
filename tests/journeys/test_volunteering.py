"""People offer their time; the coordinator answers them. On a phone, without JavaScript."""

import pytest

from builders.walk import NEXT, act, choose, press, shown_reference, state_of, tick

pytestmark = pytest.mark.browser

BASIL = {"name": "باسل بن عمر", "birth_year": "١٩٩٠", "phone": "٠٥٥ ٧٦٥ ٤٣٢١"}


def start(page, house):
    page.goto(f"{house.url}/ar/volunteer/")
    page.locator("main form button[type=submit]").click()


def offer(page, house, **given):
    """Fill in everything up to the charter, and agree to it."""
    start(page, house)
    for key, value in (BASIL | given).items():
        page.fill(f"#id_{key}", value)
    press(page, NEXT)
    choose(page, "languages", "ar")
    choose(page, "languages", "ur")
    press(page, NEXT)
    choose(page, "skills", "guiding")
    press(page, NEXT)
    choose(page, "seasons", "hajj")
    choose(page, "times", "evening")
    press(page, NEXT)
    tick(page, "charter")
    press(page, NEXT)


def send(page, name=BASIL["name"]):
    """Agree on the check page and send; returns the reference shown."""
    tick(page, "consent")
    tick(page, "declared")
    page.fill("#id_signature", name)
    press(page, "أوافق وأرسل الطلب")
    return shown_reference(page)


def test_a_grown_volunteer_registers_and_is_told_the_reference(house, phone):
    page = phone()
    offer(page, house)
    asked = page.locator("main").inner_text()

    reference = send(page)

    assert "055 765 4321" in asked
    assert "اردو" in asked
    assert reference in house.letter("+966557654321", reference)


def test_a_young_volunteer_needs_a_guardian(house, phone):
    page = phone()
    offer(page, house, birth_year="٢٠١٢", phone="٠٥٥ ٧٦٥ ٤٣٢٢")
    assert page.url.endswith("/guardian/")

    press(page, NEXT)
    told = page.locator(".error-summary a").all_inner_texts()
    page.goto(page.url.replace("/guardian/", "/check/"))

    assert len(told) == 3
    assert page.url.endswith("/guardian/")


def test_a_young_volunteer_registers_with_the_guardian(house, phone):
    page = phone()
    offer(page, house, birth_year="٢٠١٢", phone="٠٥٥ ٧٦٥ ٤٣٢٣")
    page.fill("#id_guardian_name", "عمر بن سعيد")
    page.fill("#id_guardian_phone", "٠٥٥ ٧٦٥ ٠٠٠٠")
    tick(page, "guardian_consent")
    press(page, NEXT)

    reference = send(page)

    assert reference in house.letter("+966557654323", reference)


def check(page, house, reference):
    """Record every check that is missing, as the coordinator does."""
    page.goto(f"{house.url}/admin/desk/volunteers/{reference}/")
    while (missing := page.get_by_role("link", name="تسجيل", exact=True)).count():
        missing.first.click()
        page.get_by_role("button", name="تسجيل", exact=True).click()


def test_the_coordinator_accepts_and_the_volunteer_is_told(house, phone, desk):
    page = phone()
    offer(page, house, phone="٠٥٥ ٧٦٥ ٤٣٢٤")
    reference = send(page)
    coordinator = desk("volunteer_coordinator")
    coordinator.goto(f"{house.url}/admin/desk/requests/")
    listed = coordinator.get_by_role("link", name=reference).count()

    act(coordinator, house, reference, "start_review")
    check(coordinator, house, reference)
    act(coordinator, house, reference, "accept")

    assert listed >= 1
    assert state_of(coordinator, house, reference) == "متطوع نشط"
    assert house.letter("+966557654324", reference, "صدر الرد")


def test_a_young_volunteers_case_names_the_guardian_to_the_coordinator(house, phone, desk):
    page = phone()
    offer(page, house, birth_year="٢٠١٢", phone="٠٥٥ ٧٦٥ ٤٣٢٥")
    page.fill("#id_guardian_name", "عمر بن سعيد")
    page.fill("#id_guardian_phone", "٠٥٥ ٧٦٥ ٠٠٠٠")
    tick(page, "guardian_consent")
    press(page, NEXT)
    reference = send(page)

    coordinator = desk("volunteer_coordinator")
    coordinator.goto(f"{house.url}/admin/desk/requests/{reference}/")

    assert "عمر بن سعيد" in coordinator.locator("body").inner_text()
