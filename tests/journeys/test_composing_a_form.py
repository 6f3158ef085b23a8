"""An editor changes the volunteer form; people get it from then on, an open run does not."""

import json

import pytest

from builders.walk import NEXT, press, publish

pytestmark = pytest.mark.browser

# Wagtail compares later typing with the form as it is when it says "ready".
READY = "document.addEventListener('w-unsaved:ready', () => document.body.dataset.ready = 1)"
LABEL = "أي مهارة أخرى تفيد؟"


@pytest.fixture
def editor(house, desk):
    """The editor with the volunteer form open; Wagtail's editor needs JavaScript."""
    page = desk("editor", java_script_enabled=True)
    page.add_init_script(READY)
    found = json.loads(house.get("/api/v2/pages/?type=cms.FormPage&slug=volunteer&locale=ar")[1])
    page.goto(f"{house.url}/admin/pages/{found['items'][0]['id']}/edit/")
    page.locator("body[data-ready]").wait_for()
    return page


def field_with(page, ending, value):
    """The name of the field that ends so and holds this value."""
    fields = page.locator(f"[name^=steps-][name$='{ending}']").all()
    return next(one.get_attribute("name") for one in fields if one.input_value() == value)


def set_value(page, name, value):
    """Write into a field whether or not its panel is open."""
    page.locator(f"[name='{name}']").evaluate(
        "(field, value) => { field.value = value; "
        "field.dispatchEvent(new Event('input', {bubbles: true})); "
        "field.dispatchEvent(new Event('change', {bubbles: true})) }",
        value,
    )


def change_label(page, key, label):
    set_value(page, field_with(page, "-key", key).removesuffix("-key") + "-label", label)


def key_fields(page):
    """The names of all fields that hold keys."""
    fields = page.locator("[name^=steps-][name$='-key']").all()
    return {one.get_attribute("name") for one in fields}


def duplicate_question(page, key, new_key, label):
    """Press the question's own button for one more like it, and name that one."""
    block, before = field_with(page, "-key", key).removesuffix("-value-key"), key_fields(page)
    child = page.locator(f"[data-streamfield-child]:has(> input[name='{block}-id'])")
    button = child.locator("> section > .w-panel__header [data-streamfield-action=DUPLICATE]")
    button.evaluate("button => button.click()")
    (again,) = key_fields(page) - before
    set_value(page, again, new_key)
    set_value(page, again.removesuffix("-key") + "-label", label)


def begin(page, house):
    page.goto(f"{house.url}/ar/volunteer/")
    page.locator("main form button[type=submit]").click()
    page.fill("#id_name", "باسل")
    page.fill("#id_birth_year", "1990")
    page.fill("#id_phone", "0501234567")
    press(page, NEXT)
    page.locator("label[for^=id_languages]").first.click()
    press(page, NEXT)


def test_people_get_the_new_form_and_an_open_run_keeps_its_own(house, phone, editor):
    before, after = phone(), phone()
    begin(before, house)

    change_label(editor, "experience", "شهادات أو خبرات")
    duplicate_question(editor, "experience", "more_skill", LABEL)
    publish(editor)
    begin(after, house)
    before.reload()

    assert LABEL in after.locator("main").inner_text()
    assert "شهادات أو خبرات" in after.locator("main").inner_text()
    assert LABEL not in before.locator("main").inner_text()
    assert LABEL in house.get("/api/forms/v1/forms/volunteer?language=ar")[1]
