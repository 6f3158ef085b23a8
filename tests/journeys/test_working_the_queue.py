"""Staff carry one request through the whole policy, each role doing its own acts, no JavaScript."""

import pytest

from builders.walk import act, ask_for_help, check_seen, give, state_of

pytestmark = pytest.mark.browser

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
    act(researcher, house, reference, "report_research", report="زيارة", recommendation="support")
    return reference


def open_session(house, desk):
    """A session with three members, all present; the pages of the members."""
    chair = desk("committee", "committee")
    chair.goto(f"{house.url}/admin/desk/committee/open/")
    labels = chair.locator('input[name="members"]')
    for number in range(labels.count()):
        labels.nth(number).check()
    chair.locator('select[name="chair"]').select_option(index=0)
    chair.locator('form[action$="/open/"] button[type=submit]').first.click()
    return chair, chair.url


def vote(page, url, choice):
    page.goto(url)
    give(page, "vote", choice)
    give(page, "reasons", "الحاجة ثابتة")
    page.locator('form[action$="/vote/"] button[type=submit]').click()


def decide_in_session(house, desk, reference):
    chair, session = open_session(house, desk)
    members = [chair, *(desk("committee", name) for name in MEMBERS[1:])]
    for page in members:
        page.goto(session)
        page.locator('form[action$="/attend/"] button').click()
    chair.goto(session)
    chair.locator('select[name="case"]').select_option(reference)
    chair.locator('form[action$="/add/"] button[type=submit]').click()
    chair.get_by_role("link", name=reference).click()
    item = chair.url
    for page in members:
        vote(page, item, "accept")
    chair.goto(item)
    give(chair, "reason", "ثبتت الحاجة")
    give(chair, "early_reason", "علاج لا يحتمل التأخير")
    chair.locator('form[action$="/decide/"] button[type=submit]').first.click()
    chair.locator('form[action$="/decide/"] button[name="confirm"]').click()


def test_one_request_travels_the_whole_policy(house, phone, desk):
    reference = prepare_for_committee(house, phone, desk)

    decide_in_session(house, desk, reference)
    reception = desk("reception")
    act(reception, house, reference, "complete_registration")
    act(reception, house, reference, "deliver", what="دواء", where="منى", to_whom="صاحبة الطلب")
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
    applicant.locator("main form:has(textarea) button[type=submit]").click()

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
