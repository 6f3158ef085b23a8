"""The declaration of a case is shown as it was made, whatever became of the form since."""

import pytest

from builders.cases import HELP_ANSWERS, make_case, make_enquiry
from builders.desk import sign_in
from builders.runs import make_run
from forms_engine.cases.models import Submission
from forms_engine.cases.sealed import seal_answers
from forms_engine.cases.services.submit import submit
from forms_engine.forms.freeze import add_texts, newest_text
from forms_engine.forms.registry import current
from forms_engine.privacy.services import erase_case
from forms_engine.runs.models import Consent
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
SAME = "الإجابات المحفوظة هي التي أُقر بها نفسها"
OTHER = "الإجابات المحفوظة ليست التي أُقر بها"


def sent(language="ar"):
    run, _secret = make_run(until="end", language=language)
    return submit(run)


def shown(case, role=Role.VERIFICATION):
    return sign_in(role=role).get(f"/admin/desk/requests/{case.reference}/declaration/")


def correct(version, language, old, new):
    """Publish other words for the same version."""
    texts = newest_text(version, language).texts
    step = texts["steps"]["declaration"]["questions"]["declared"]
    assert old in step["label"]
    step["label"] = new
    add_texts(version, language, texts)


def test_the_words_stand_with_version_time_way_and_hash():
    case = sent()

    page = shown(case).content.decode()

    given = case.submission
    words = [given.declaration, given.declaration_version, given.answers_hash, "هـ"]
    assert [text for text in words if text not in page] == []
    assert 'lang="ar" dir="rtl"' in page


def test_the_stored_words_are_shown_even_after_the_form_says_others():
    case = sent()
    before = case.submission.declaration
    correct(case.submission.form_version, "ar", "أقرّ", "نص آخر تمامًا")

    page = shown(case).content.decode()

    assert (before in page, "نص آخر تمامًا" in page) == (True, False)


def test_an_agreement_is_shown_in_the_words_that_were_agreed_to():
    case = sent()
    version = case.submission.form_version
    texts = newest_text(version, "ar").texts
    agreed = texts["steps"]["check"]["questions"]["consent"]["label"]
    texts["steps"]["check"]["questions"]["consent"]["label"] = "موافقة أخرى"
    add_texts(version, "ar", texts)

    page = shown(case).content.decode()

    assert (agreed in page, "موافقة أخرى" in page) == (True, False)


def test_an_english_declaration_stands_in_english_on_an_arabic_screen():
    page = shown(sent("en")).content.decode()

    assert '<blockquote lang="en" dir="ltr">I declare' in page


def test_a_declaration_that_was_not_translated_yet_is_kept_as_the_arabic_that_it_is():
    version = current("help")
    arabic, english = newest_text(version, "ar").texts, newest_text(version, "en").texts
    steps = english["steps"] | {"declaration": arabic["steps"]["declaration"]}
    add_texts(version, "en", english | {"steps": steps, "untranslated": ["declaration"]})

    case = sent("en")

    agreed = Consent.objects.filter(type="declaration").get()
    assert (case.language, case.submission.language, agreed.language) == ("en", "ar", "ar")
    assert case.submission.declaration.startswith("أقرّ")


def test_unchanged_answers_match_their_hash():
    page = shown(sent()).content.decode()

    assert (SAME in page, OTHER in page) == (True, False)


def test_changed_answers_do_not():
    case = sent()
    other = seal_answers(case.submission.key, HELP_ANSWERS)
    Submission.objects.filter(pk=case.submission_id).update(answers=other)

    page = shown(case).content.decode()

    assert (SAME in page, OTHER in page) == (False, True)


def test_the_case_leads_to_its_declaration():
    case = sent()

    page = sign_in(role=Role.RECEPTION).get(f"/admin/desk/requests/{case.reference}/")

    assert f"/admin/desk/requests/{case.reference}/declaration/" in page.content.decode()


@pytest.mark.parametrize(
    ("how", "words"),
    [("spoken_to_staff", "قُرئ على صاحب الطلب"), ("signed_on_paper", "وقّع عليه صاحب الطلب")],
)
def test_what_staff_keyed_says_how_it_was_agreed_to(how, words):
    run, _secret = make_run(until="end")
    case = submit(run, how=how)

    page = shown(case).content.decode()

    assert page.count(words) == 1 + Consent.objects.filter(run=run).count()


def test_an_enquiry_has_no_declaration():
    assert shown(make_enquiry(), Role.RECEPTION).status_code == 404


def test_who_may_not_read_the_answers_reads_no_declaration():
    case = make_case(answers=HELP_ANSWERS, state="registered")

    assert shown(case, Role.VOLUNTEER_COORDINATOR).status_code == 403


def test_of_an_erased_case_nothing_is_shown():
    case = sent()
    erase_case(case)

    assert shown(case).status_code == 410


def test_it_costs_few_queries(django_assert_max_num_queries):
    case, browser = sent(), sign_in(role=Role.VERIFICATION)
    address = f"/admin/desk/requests/{case.reference}/declaration/"
    browser.get(address)

    with django_assert_max_num_queries(18):
        browser.get(address)
