"""Staff carry one request through the whole policy, each role doing its own acts, no JavaScript."""

import pytest

from builders.research import typed_report
from builders.walk import act, ask_for_help, check_seen, give, state_of

pytestmark = pytest.mark.browser

DELIVERY = {"quantity": "١", "where": "منى", "how": "in_person", "to_whom": "صاحبة الطلب"}
MEMBERS = ["committee", "committee-2", "committee-3"]


def prepare_for_committee(house, phone, desk):
    """A request that reception, verification and research have brought before the committee."""
    reference = ask_for_help(phone(), house.url, email="amal@example.org")
    reception, checker, researcher = desk("reception"), desk("verification"), desk("researcher")
    act(reception, house, reference, "start_verification")
    act(reception, house, reference, "mark_urgent", reason="علاج لا يحتمل التأخير")
    for field in ("person.name", "person.document_number", "person.birth_year"):
        check_seen(checker, house, reference, field)
    act(checker, house, reference, "confirm_data")
    report(researcher, house, reference)
    return reference


def report(page, house, reference):
    """File the report of a visit: every field, the score read, then sent."""
    page.goto(f"{house.url}/admin/desk/requests/{reference}/research/")
    for name, value in typed_report().items():
        if name != "version":
            give(page, name, value)
    page.locator('form[action$="/research/"] button[type=submit]').first.click()
    page.locator('form[action$="/research/"] button[name="confirm"]').click()


def open_session(house, desk):
    """A session with three members, all present; the pages of the members."""
    chair = desk("committee", "committee")
    chair.goto(f"{house.url}/admin/desk/committee/open/")
    labels = chair.locator('input[name="members"]')
    for number in range(labels.count()):
        labels.nth(number).check()
    chair.locator('select[name="chair"]').select_option(index=0)
    give(chair, "place", "مقر الجمعية في منى")
    chair.locator('form[action$="/open/"] button[type=submit]').first.click()
    return chair, chair.url


def vote(page, url, choice):
    page.goto(url)
    page.locator('[name="no_conflict"]').check()
    give(page, "vote", choice)
    give(page, "ground", "need")
    give(page, "reasons", "الحاجة ثابتة")
    page.locator('form[action$="/vote/"] button[type=submit]').click()


def decide_in_session(house, desk, reference):
    chair, session = open_session(house, desk)
    members = [chair, *(desk("committee", name) for name in MEMBERS[1:])]
    for _seat in members:
        chair.locator('form[action*="/attend/"] button').first.click()
    chair.locator(f'input[name="case"][value="{reference}"]').check()
    chair.locator('form[action$="/add/"] button[type=submit]').click()
    chair.get_by_role("link", name=reference).click()
    item = chair.url
    for page in members:
        vote(page, item, "accept")
    chair.goto(item)
    give(chair, "ground", "urgent_need")
    give(chair, "reason", "ثبتت الحاجة")
    give(chair, "conditions", "إحضار الوصفة الطبية")
    give(chair, "early_reason", "علاج لا يحتمل التأخير")
    chair.locator('form[action$="/decide/"] button[type=submit]').first.click()
    chair.locator('form[action$="/decide/"] button[name="confirm"]').click()
    chair.goto(session)
    chair.locator('form[action$="/close/"] button').click()
    assert "محضر لجنة البحث رقم" in chair.content()


def fulfil(page, house, reference):
    """Tick every condition of the acceptance."""
    page.goto(f"{house.url}/admin/desk/requests/{reference}/")
    for box in page.locator('input[name="met"]').all():
        box.check()
    page.locator('form[action$="/conditions/"] button').click()


def test_one_request_travels_the_whole_policy(house, phone, desk):
    reference = prepare_for_committee(house, phone, desk)

    decide_in_session(house, desk, reference)
    reception = desk("reception")
    fulfil(reception, house, reference)
    act(reception, house, reference, "complete_registration")
    act(reception, house, reference, "deliver_part", what="دواء", **DELIVERY)
    act(reception, house, reference, "deliver", what="كرسي", **DELIVERY)
    act(reception, house, reference, "close")

    assert state_of(reception, house, reference) == "مغلق"
    assert len(house.messages("amal@example.org", reference)) >= 4


def test_the_applicant_is_asked_and_answers(house, phone, desk):
    applicant = phone()
    reference = ask_for_help(applicant, house.url, email="amal@example.org")
    checker = desk("verification")
    act(checker, house, reference, "start_verification")
    act(checker, house, reference, "ask_applicant", question="ما رقم الغرفة؟")

    applicant.goto(house.link(reference, "ما رقم الغرفة", path="/t/"))
    applicant.locator("main form button[type=submit]").first.click()
    applicant.locator('main textarea[name="answer"]').fill("الغرفة 12")
    applicant.get_by_role("button", name="إرسال إجابتي").click()

    checker.goto(f"{house.url}/admin/desk/requests/{reference}/")
    assert "الغرفة 12" in checker.locator("main, #main").first.inner_text()


def test_identity_numbers_stay_masked_until_a_reason_is_given(house, phone, desk):
    reference = ask_for_help(phone(), house.url)
    checker = desk("verification")
    checker.goto(f"{house.url}/admin/desk/requests/{reference}/")

    before = checker.content()
    checker.get_by_role("link", name="إظهار").first.click()
    give(checker, "reason", "مطابقة الوثيقة")
    checker.locator('form[action*="/reveal/"] button[type=submit]').first.click()

    assert "1123456780" not in before
    assert "1123456780" in checker.content()


def test_the_last_administrator_cannot_be_disabled(house, desk):
    admin = desk("administrator")
    admin.goto(f"{house.url}/admin/desk/accounts/")
    name = house.account("administrator")[0]
    admin.locator("tr", has_text=name).locator("a").first.click()

    admin.locator('form[action$="/disable/"] button[type=submit]').first.click()
    refusal = admin.locator(".messages").inner_text()
    again = desk("administrator")

    assert "آخر مدير" in refusal
    assert again.url == f"{house.url}/admin/"


def test_an_invited_colleague_sets_a_password_and_works(house, desk, open_page):
    admin = desk("administrator")
    admin.goto(f"{house.url}/admin/desk/accounts/invite/")
    for name, value in {"name": "هدى", "username": "huda", "email": "huda@example.org"}.items():
        give(admin, name, value)
    admin.locator('input[name="roles"][value="reception"]').check()
    admin.locator('form[action$="/invite/"] button[type=submit]').first.click()

    colleague = open_page()
    colleague.goto(house.link("huda@example.org", path="/"))
    for field in colleague.locator('input[type="password"]').all():
        field.fill("طريق-منى-الطويل-1448")
    colleague.locator("form button[type=submit]").first.click()

    assert colleague.url.startswith(f"{house.url}/admin/")
