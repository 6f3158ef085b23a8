"""A clerk keys a form in while somebody speaks on the phone; without JavaScript, in Arabic."""

import pytest

from builders.drill import ask
from builders.files import make_jpeg
from builders.walk import AMAL, REFERENCE, choose, press, state_of, tick

pytestmark = pytest.mark.browser
SEND, SAVE = "تدقيق وإرسال", "حفظ دون إرسال"
ADD = "إضافة هذا الملف"
KEYED_FROM_PAPER = """
from builders.keying import make_upload_keying
print(f'"{make_upload_keying().run_id}"')
"""
STORY = "ضاع دواؤها عند الجمرات"


@pytest.fixture
def clerk(house, desk):
    page = desk("reception")
    page.goto(f"{house.url}/admin/desk/requests/new/")
    return page


def begin(page, channel="phone"):
    page.locator('input[name="form"][value="help"]').check()
    page.locator(f'input[name="channel"][value="{channel}"]').check()
    press(page, "فتح النموذج")


def fill_in(page):
    """Ask everything of a daughter who calls for her mother."""
    choose(page, "for_whom", "family")
    choose(page, "urgency", "soon")
    choose(page, "service", "health")
    page.fill("#id_name", AMAL["name"])
    choose(page, "document_kind", "none")
    page.fill("#id_birth_year", "١٣٧٠")
    choose(page, "relation", "family")
    page.fill("#id_filler_name", "هدى")
    choose(page, "agreement", "given")
    tick(page, "agreed")
    page.fill("#id_phone", "٠٥٥ ٩٨٧ ٦٥٤٣")
    choose(page, "contact_language", "ar")
    choose(page, "site", "mina")
    page.fill("#id_story", STORY)
    for box in ("consent", "declared"):
        tick(page, box)
    page.fill("#id_signature", "هدى")


def test_a_clerk_keys_a_call_in_on_one_page_and_opens_its_case(house, clerk):
    begin(clerk)
    fill_in(clerk)

    press(clerk, SEND)
    missing = clerk.locator(".error-summary a").all_inner_texts()
    choose(clerk, "how", "spoken_to_staff")
    press(clerk, SEND)

    reference = REFERENCE.search(clerk.url)[0]
    said = clerk.locator("main").inner_text()
    assert missing == ["بقي اختيار طريقة الموافقة والإقرار"]
    assert [word for word in ("هدى", AMAL["name"], STORY, "اتصال هاتفي") if word not in said] == []
    assert state_of(clerk, house, reference) == "مستلَم"


def test_a_draft_is_found_again_by_the_code_on_its_paper(house, clerk):
    begin(clerk)
    clerk.fill("#id_name", AMAL["name"])
    press(clerk, SAVE)
    clerk.get_by_role("link", name="طباعة هذا النموذج مع رمزه").click()
    code = clerk.locator(".sheet__code").inner_text().strip()

    clerk.goto(f"{house.url}/admin/desk/requests/new/")
    clerk.fill("#id_reference", code)
    press(clerk, "إدخال الورقة")

    assert clerk.input_value("#id_name") == AMAL["name"]


def test_a_paper_that_came_by_post_is_added_and_nothing_typed_is_lost(house, desk):
    page = desk("reception")
    page.goto(f"{house.url}/admin/desk/requests/new/{ask(house, KEYED_FROM_PAPER)}/")
    photo = {"name": "موافقة.jpg", "mimeType": "image/jpeg", "buffer": make_jpeg(place=True)}

    page.fill("#id_name", "باسل")
    page.set_input_files("#id_papers", photo)
    press(page, ADD)
    page.fill("#id_phone", "12")
    page.set_input_files("#id_papers", photo | {"buffer": b"<html>", "name": "note.jpg"})
    press(page, ADD)

    assert page.locator(".file__name").all_inner_texts() == ["موافقة.jpg"]
    assert "note.jpg" in page.locator(".error-summary").inner_text()
    assert (page.input_value("#id_name"), page.input_value("#id_phone")) == ("باسل", "12")
    press(page, SAVE)
    assert page.locator(".file__name").all_inner_texts() == ["موافقة.jpg"]


def test_whoever_wants_paper_prints_the_form_from_its_page(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/help/")

    page.get_by_role("link", name="طباعة النموذج وتعبئته بخط اليد").click()

    assert page.url == f"{house.url}/ar/help/paper/"
    assert page.locator(".sheet__step").count() == 10
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert page.context.cookies() == []
