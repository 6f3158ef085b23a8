"""People come back: they find their request, withdraw it, and leave no trace on the phone."""

import pytest

from builders.walk import act, ask_for_help, press, shown_reference

pytestmark = pytest.mark.browser


def track(page, url, reference, digits):
    page.goto(f"{url}/ar/track/?reference={reference}")
    page.fill("#id_last4", digits)
    press(page, "عرض طلبي")


def test_a_request_is_tracked_and_withdrawn_on_another_phone(house, phone):
    reference = ask_for_help(phone(), house.url, phone="٠٥٠ ٧٦٥ ٤٣٢١")
    other = phone()

    track(other, house.url, reference, "٤٣٢١")
    seen = other.locator("main").inner_text()
    other.click("main a[href$='/withdraw/']")
    press(other, "نعم، سحب الطلب")

    assert ("استلمنا طلبك" in seen, "قرار اللجنة" in seen) == (True, True)
    assert "سُحب طلبك" in other.locator("main").inner_text()


def test_wrong_digits_open_nothing_and_say_what_to_do(house, phone):
    reference = ask_for_help(phone(), house.url, phone="٠٥٠ ٧٦٥ ٤٣٢٢")
    other = phone()

    track(other, house.url, reference, "٠٠٠٠")

    assert other.title().startswith("خطأ: ")
    assert other.locator("main a[href$='/track/link/']").count() == 1
    assert other.context.cookies() == []


def test_a_question_gets_a_reference_and_leaves_the_phone_when_told(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/ask/")
    page.fill("#id_question", "هل تقدمون كراسي متحركة في منى؟")
    page.fill("#id_name", "أمل")
    page.fill("#id_phone", "٠٥٠ ٧٦٥ ٤٣٢٣")
    press(page, "إرسال السؤال")
    if "/ask/" in page.url:
        press(page, "إرسال السؤال")
    reference = shown_reference(page)

    press(page, "الانتهاء على هذا الجهاز")
    page.goto(f"{house.url}/ar/track/{reference}/")

    assert page.url == f"{house.url}/ar/track/?reference={reference}"


def test_a_link_from_the_letter_opens_the_request_once(house, phone):
    reference = ask_for_help(phone(), house.url, phone="٠٥٠ ٧٦٥ ٤٣٢٤")
    page = phone()
    page.goto(f"{house.url}/ar/track/link/")
    page.fill("#id_contact", "0507654324")
    press(page, "إرسال الرابط")
    link = house.link("+966507654324", "رابط متابعة الطلب", path="/t/")
    address = house.url + link[link.index("/ar/") :]

    page.goto(address)
    press(page, "فتح طلبي")
    opened = page.locator("h1").inner_text()
    page.goto(address)
    press(page, "فتح طلبي")

    assert reference in opened
    assert page.locator("h1").inner_text() == "لم يعد هذا الرابط يعمل"


def test_the_unknown_and_the_wrong_get_the_same_sentence(house, phone):
    reference = ask_for_help(phone(), house.url, phone="٠٥٠ ٧٦٥ ٤٣٢٥")
    page, told = phone(), []

    for tried in (reference, "2222-2222"):
        track(page, house.url, tried, "0000")
        told.append(page.locator(".error-summary a").all_inner_texts())

    assert told == [["لم نجد طلبًا بهذا الرقم وهذه الأرقام الأربعة"]] * 2


def test_a_request_is_kept_when_withdrawing_was_not_meant(house, phone):
    page = phone()
    reference = ask_for_help(page, house.url, phone="٠٥٠ ٧٦٥ ٤٣٢٦")
    track(page, house.url, reference, "٤٣٢٦")

    page.click("main a[href$='/withdraw/']")
    asked = page.locator("h1").inner_text()
    page.get_by_role("link", name="لا، إبقاء طلبي").click()

    assert asked == "هل تريد سحب هذا الطلب؟"
    assert "استلمنا طلبك" in page.locator("main").inner_text()


def test_staff_answer_a_question_and_the_asker_reads_it(house, phone, desk):
    page = phone()
    page.goto(f"{house.url}/ar/ask/")
    page.fill("#id_question", "أين أجد كرسيًا متحركًا؟")
    page.fill("#id_name", "هدى")
    page.fill("#id_phone", "٠٥٠ ٧٦٥ ٤٣٢٧")
    while "/ask/" in page.url:
        press(page, "إرسال السؤال")
    reference = shown_reference(page)

    act(desk("reception"), house, reference, "answer_enquiry", answer="عند مدخل المخيم 12.")
    page.reload()

    assert "عند مدخل المخيم 12." in page.locator("main").inner_text()
    assert house.letter("+966507654327", reference, "أجبنا")


def test_too_many_tries_are_asked_to_wait_and_shown_another_way(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/track/")

    while page.locator("#id_last4").count():
        track(page, house.url, "3333-3333", "0000")

    said = page.locator("main").inner_text()
    assert page.title().startswith("نرجو الانتظار قليلًا")
    assert "دقيقة" in said or "دقائق" in said
    assert page.locator("main a[href$='/track/link/']").count() == 1
