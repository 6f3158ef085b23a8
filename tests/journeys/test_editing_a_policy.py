"""A change of the policy goes from its editor through legal review and the board to readers."""

import json
from secrets import token_hex

import pytest

from builders.walk import approve, submit

pytestmark = pytest.mark.browser

POLICY = "policies/beneficiary-relations/"
ADDED = "وعند التأخر يُكتب سببه."
# Wagtail compares later typing with the form as it is when it says "ready".
READY = "document.addEventListener('w-unsaved:ready', () => document.body.dataset.ready = 1)"
TYPED = "[data-streamfield-widget]:has(> input[name='{}']) [role=textbox]"


@pytest.fixture
def editor(house, desk):
    """The editor with the policy open; Wagtail's editor needs JavaScript."""
    page = desk("editor", java_script_enabled=True)
    page.add_init_script(READY)
    found = json.loads(
        house.get("/api/v2/pages/?type=cms.PolicyPage&locale=ar&slug=beneficiary-relations")[1]
    )
    page.goto(f"{house.url}/admin/pages/{found['items'][0]['id']}/edit/")
    page.locator("body[data-ready]").wait_for()
    return page


def add_to_clause(page, key, words):
    """Write `words` after the text of the clause whose key is `key`."""
    keys = page.locator("input[name^=clauses][name$='-key']")
    (field,) = [one.get_attribute("name") for one in keys.all() if one.input_value() == key]
    page.locator(TYPED.format(field.replace("-key", "-text"))).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {words}")
    page.keyboard.press("End")  # Arabic letters reach the page without key events of their own


def name_version(page, label, since, note):
    page.fill("[name=version]", label)
    page.fill("[name=effective_date]", since)
    page.keyboard.press("Escape")
    page.fill("[name=change_note]", note)


def change(page, *, label="1.1", since="2026-12-01", note="أضيف بيان سبب التأخر."):
    add_to_clause(page, "l52", ADDED)
    name_version(page, label, since, note)
    address = page.url
    submit(page)
    return address


def approved_by(desk, address, *roles):
    """Each in turn opens the page from what waits on the first screen, and approves it."""
    for role in roles:
        page = desk(role, java_script_enabled=True)
        page.add_init_script(READY)
        page.locator(".waiting a").first.click()
        page.locator("body[data-ready]").wait_for()
        assert page.url == address
        approve(page)


def put_in_force(editor, desk, **facts):
    """Change it and take it through every step."""
    approved_by(desk, change(editor, **facts), "legal", "board")


def test_readers_see_the_new_version_its_date_and_what_changed(house, phone, desk, editor):
    address = change(editor)
    approved_by(desk, address, "legal")
    page = phone()
    page.goto(f"{house.url}/ar/{POLICY}")
    before = page.locator("main").inner_text()

    approved_by(desk, address, "board")
    page.goto(f"{house.url}/ar/{POLICY}")

    facts = page.locator(".facts").inner_text()
    changes = page.locator("#changes ~ ul ins").all_inner_texts()
    assert "أضيف بيان سبب التأخر." not in before
    assert "1.1" in facts
    assert "21 جمادى الآخرة 1448 هـ (1 ديسمبر 2026 م)" in facts.replace("\xa0", " ")
    assert "أضيف بيان سبب التأخر." in page.locator("main").inner_text()
    assert [ADDED in text for text in changes] == [True]


def test_the_earlier_version_stays_reachable(house, phone, desk, editor):
    put_in_force(editor, desk, label="1.2")

    page = phone()
    page.goto(f"{house.url}/ar/{POLICY}")
    page.get_by_role("link", name="الإصدار 1.0").click()

    assert "هذا إصدار سابق" in page.locator("main").inner_text()
    assert ADDED not in page.locator("#l52").inner_text()
    page.locator("main .notice a").click()
    assert ADDED in page.locator("#l52").inner_text()


def test_the_english_page_says_that_its_source_has_changed(house, phone, desk, editor):
    put_in_force(editor, desk, label="1.3")

    page = phone()
    page.goto(f"{house.url}/en/{POLICY}")

    told = page.locator("main .notice").first
    assert "The Arabic page has changed since this translation" in told.inner_text()
    told.get_by_role("link").click()
    assert page.url == f"{house.url}/ar/{POLICY}"


def test_the_preview_shows_the_change_before_anyone_else_sees_it(house, phone, editor):
    words = f"جملة لم تُنشر {token_hex(4)}."
    editor.locator("[data-side-panel-toggle=preview]").click()
    shown = editor.frame_locator("#w-preview-iframe").locator("#l52")
    shown.wait_for()

    add_to_clause(editor, "l52", words)
    shown.filter(has_text=words).wait_for()

    page = phone()
    page.goto(f"{house.url}/ar/{POLICY}")
    assert words not in page.locator("#l52").inner_text()


def test_an_editor_opens_no_request(house, editor):
    answer = editor.goto(f"{house.url}/admin/desk/requests/")

    assert answer.status == 403
