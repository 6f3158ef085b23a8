"""Message texts are tried with sample data, saved, given back, and remembered."""

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from builders.desk import sign_in
from forms_engine.messages import wordings
from forms_engine.messages.templates import ALLOWED
from forms_engine.messages.wordings import Place
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
SMS = Place("question", "ar", "sms")
URL = "/admin/desk/texts/question/ar/sms/"
BODY = "ركين: نحتاج إلى جوابك {reference}\n{link}"


@pytest.fixture
def browser():
    with override("ar"):
        return sign_in(role=Role.EDITOR)


def test_every_text_has_its_door(browser):
    pages = {
        code: browser.get(f"/admin/desk/texts/?language={code}").content.decode()
        for code, _name in settings.LANGUAGES
    }

    doors = [
        place
        for place in wordings.places()
        if f"/{place.template}/{place.language}/{place.channel}/" not in pages[place.language]
    ]
    assert doors == []


def test_the_list_is_in_one_language_and_says_what_goes_out_in_english(browser):
    arabic, urdu = browser.get("/admin/desk/texts/"), browser.get("/admin/desk/texts/?language=ur")

    current = [row["url"] for row in urdu.context["languages"] if row["current"]]
    assert (arabic.context["note"], current) == ("", ["?language=ur"])
    assert str(len(ALLOWED)) in urdu.context["note"]


def test_the_queries_of_the_list_do_not_grow_with_languages(browser, django_assert_num_queries):
    browser.get("/admin/desk/texts/")
    with CaptureQueriesContext(connection) as arabic:
        browser.get("/admin/desk/texts/")
    few = len(arabic)

    with django_assert_num_queries(few):
        browser.get("/admin/desk/texts/?language=ha")


def test_a_text_that_nobody_wrote_is_empty_beside_the_english_one(browser):
    page = browser.get("/admin/desk/texts/question/fr/sms/")

    english = wordings.words(Place("question", "en", "sms"), None)
    assert (page.status_code, page.context["form"].initial["body"]) == (200, "")
    assert (page.context["english"]["text"], page.context["letter"]) == (english[1], None)


def test_what_was_written_in_another_language_can_be_taken_away(browser):
    url = "/admin/desk/texts/question/fr/sms/"
    browser.post(url, {"body": "Rakeen: {reference}\n{link}", "seen": 0})
    saved = wordings.current(Place("question", "fr", "sms"))
    shown = browser.get(url)

    browser.post(f"{url}reset/", {"seen": saved.pk})

    assert "Rakeen: M7K4-XW9P" in shown.context["letter"].body
    assert wordings.current(Place("question", "fr", "sms")) is None


def test_a_text_is_shown_with_sample_data_and_its_parts_before_it_is_saved(browser):
    page = browser.post(URL, {"body": BODY, "seen": 0, "preview": "1"})

    assert "M7K4-XW9P" in page.context["letter"].body
    assert "جزءان" in page.context["length"]
    assert "67" in page.context["length"]
    assert wordings.current(SMS) is None


def test_a_text_is_saved_taken_up_again_and_given_back(browser):
    browser.post(URL, {"body": BODY, "seen": 0})
    saved = wordings.current(SMS)
    browser.post(f"{URL}reset/", {"seen": saved.pk})

    page = browser.get(f"{URL}?from={saved.pk}")

    assert (saved.body, wordings.current(SMS)) == (BODY, None)
    assert page.context["form"].initial["body"] == BODY
    assert [bool(row["url"]) for row in page.context["history"]] == [False, True]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{reference}", "{link}"),
        ("{reason}\n{link}", "{reason}"),
        ("{ link }\n{link}", "لا موضع باسم \u2068{ link }\u2069 في هذه الرسالة"),
        ("{Name}\n{link}", "\u2068{Name}\u2069"),
        ("} {link}", "{reference}"),
        ("انظر {link}", "وحده في سطره"),
        ("", "هذا الحقل"),
    ],
)
def test_a_wrong_text_comes_back_as_it_was_typed_with_the_reason(browser, body, words):
    page = browser.post(URL, {"body": body, "seen": 0})

    errors = " ".join(page.context["form"].errors["body"])
    assert (page.status_code, page.context["letter"], wordings.current(SMS)) == (422, None, None)
    assert words in errors or not body


def test_each_placeholder_is_explained_with_a_sample_below_the_text(browser):
    page = browser.get(URL)

    rows = {row["label"]: row["value"] for row in page.context["placeholders"]}
    body = page.content.decode()
    assert list(rows) == ["{link}", "{reference}"]
    assert rows["{reference}"] == ("رقم الطلب (اختياري)\nمثال: \u2068M7K4-XW9P\u2069")
    assert body.index('name="body"') < body.index("M7K4-XW9P") < body.index('id="preview')


def test_a_text_that_somebody_changed_meanwhile_is_not_overwritten(browser):
    browser.post(URL, {"body": BODY, "seen": 0})

    page = browser.post(URL, {"body": f"لنا\n{BODY}", "seen": 0})
    browser.post(f"{URL}reset/", {"seen": 0})

    assert (page.status_code, wordings.current(SMS).body) == (422, BODY)


@pytest.mark.parametrize("path", ["nothing/ar/sms/", "question/sw/sms/", "staff_invite/ar/sms/"])
def test_there_is_no_other_text(browser, path):
    assert browser.get(f"/admin/desk/texts/{path}").status_code == 404
