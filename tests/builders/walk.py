"""What people do in the browser, step by step, in the words they see."""

import re

NEXT = "حفظ ومتابعة"
SEND = "أوافق وأرسل الطلب"
REFERENCE = re.compile(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")

AMAL = {
    "name": "أمل بنت سالم",
    "document_number": "١١٢٣٤٥٦٧٨٠",
    "birth_year": "١٣٧٠",
    "phone": "٠٥٠ ١٢٣ ٤٥٦٧",
    "email": "",
    "landmark": "مخيم 12",
    "story": "ضاعت حقيبتي وفيها دوائي",
}


def choose(page, name, value):
    """Press the label of a radio card or a tick box, as a thumb would."""
    box = page.locator(f'input[name="{name}"][value="{value}"]')
    page.locator(f'label[for="{box.get_attribute("id")}"]').click()


def tick(page, name):
    page.locator(f'label[for="id_{name}"]').click()


def press(page, words):
    """Press a button; where it leads to another page, that one has been read to its end."""
    page.get_by_role("button", name=words, exact=True).click()
    page.wait_for_load_state("domcontentloaded")


def start_help(page, url, language="ar"):
    page.goto(f"{url}/{language}/help/")
    page.locator("main form button[type=submit]").click()
    page.locator("main [name=for_whom]").first.wait_for(state="attached")  # a click waits for none


def ask_for_help(page, url, **given):
    """Fill in the whole help form in Arabic and send it; returns the reference shown."""
    said = AMAL | given
    start_help(page, url)
    choose(page, "for_whom", "self")
    choose(page, "urgency", "soon")
    press(page, NEXT)
    choose(page, "service", "lost")
    press(page, NEXT)
    answer_person(page, said)
    answer_contact(page, said)
    answer_place(page, said)
    page.fill("#id_story", said["story"])
    press(page, NEXT)
    return agree_and_send(page, said)


def answer_person(page, said):
    page.fill("#id_name", said["name"])
    choose(page, "document_kind", "national_id")
    page.fill("#id_document_number", said["document_number"])
    page.fill("#id_birth_year", said["birth_year"])
    press(page, NEXT)


def answer_contact(page, said):
    page.fill("#id_phone", said["phone"])
    page.fill("#id_email", said["email"])
    choose(page, "contact_language", "ar")
    press(page, NEXT)


def answer_place(page, said):
    choose(page, "site", "mina")
    page.fill("#id_landmark", said["landmark"])
    press(page, NEXT)


def agree_and_send(page, said):
    tick(page, "consent")
    press(page, NEXT)
    tick(page, "declared")
    page.fill("#id_signature", said["name"])
    press(page, SEND)
    return shown_reference(page)


def shown_reference(page):
    return REFERENCE.search(page.locator("main").inner_text())[0]


def sign_in(page, house, role, username=None):
    """Enter the staff's admin as one of the demo accounts."""
    name, word = house.account(role, username)
    page.goto(f"{house.url}/admin/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", word)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(f"{house.url}/admin/")


def act(page, house, reference, action, **facts):
    """Do one act on a case: open its page, give what it needs, read the message, confirm."""
    page.goto(f"{house.url}/admin/desk/requests/{reference}/act/{action}/")
    for name, value in facts.items():
        give(page, name, value)
    go_on = page.locator(f'form[action$="/act/{action}/"] button[type=submit]').first
    while f"/act/{action}/" in page.url:
        go_on.click()


def check_seen(page, house, reference, field):
    """Record that an answer ("step.question") was matched with the original document."""
    url = f"{house.url}/admin/desk/requests/{reference}/check/{field}/"
    page.goto(url)
    give(page, "outcome", "matches")
    give(page, "against", "original")
    page.locator(f'form[action$="/check/{field}/"] button[type=submit]').first.click()
    page.wait_for_url(f"**/{reference}/#checks-content")


def give(page, name, value):
    """Fill in one field of a staff form, whatever kind it is."""
    field = page.locator(f'[name="{name}"]').first
    if field.evaluate("e => e.tagName") == "SELECT":
        field.select_option(value)
    elif field.get_attribute("type") == "radio":
        page.locator(f'[name="{name}"][value="{value}"]').check()
    else:
        field.fill(value)


def state_of(page, house, reference):
    """The words of the state tag on the case screen."""
    page.goto(f"{house.url}/admin/desk/requests/{reference}/")
    return page.locator(".tag").first.inner_text().strip()


def publish(page):
    """Publish what is open in Wagtail's editor, over what it saved by itself meanwhile."""
    _finish(page, "[name=action-publish]")


def submit(page):
    """Send what is open for approval."""
    _finish(page, "[name=action-submit]")


def approve(page):
    """Take the step of the workflow that has come to whoever sits here."""
    _finish(page, "[data-workflow-action-name=approve]")


def _finish(page, button):
    page.locator("footer").get_by_role("button", name="إجراءات أخرى").click()
    page.locator(f"footer button{button}").first.click()
    told = page.locator(".messages .success")
    anyway = page.locator("#w-save-confirmation-dialog [data-w-dialog-target=confirm]:visible")
    told.or_(anyway).first.wait_for()
    if anyway.count():
        anyway.click()
        told.wait_for()
