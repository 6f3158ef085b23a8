"""What an editor sends: a draft may lack anything, and each refusal stands at its field."""

import pytest

from builders import cms as make
from builders.editing import add_form, copy_form, editor, said
from cms.models import FormPage

RULE = "البداية بحرف لاتيني صغير، ثم حروف وأرقام وشرطات."
TAKEN = "هذا العنوان محجوز لصفحة في الموقع."


@pytest.fixture
def home(db):
    return make.make_site()


def test_a_code_that_is_the_address_of_a_page_is_refused(home):
    make.make_content(home, slug="about")

    assert said(add_form(home, code="about")) == {"code": [TAKEN]}


def test_a_code_that_another_form_has_is_refused_as_such(home):
    make.make_form_page(home)

    assert said(add_form(home, code="help")) == {"code": ["هذا الرمز لنموذج آخر."]}


@pytest.mark.parametrize("code", ["نموذج", "Lost", "a b", "1a"])
def test_a_code_in_other_signs_gets_the_rule_in_words(home, code):
    assert said(add_form(home, code=code)) == {"code": [RULE]}


def test_drafts_may_have_no_code_yet(home):
    browser = editor()

    answers = [add_form(home, browser, code="", title=title) for title in ("أول", "ثانٍ")]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert [page.code for page in FormPage.objects.all()] == ["", ""]


def test_a_copy_gets_the_code_that_was_written_and_stays_a_draft(home):
    page = make.make_form_page(home)

    answer = copy_form(page, new_slug="lost-luggage", publish_copies="on", alias="on")

    copied = FormPage.objects.get(slug="lost-luggage")
    assert (answer.status_code, copied.live, copied.alias_of) == (302, False, None)
    assert copied.code == copied.get_latest_revision_as_object().code == "lost-luggage"


@pytest.mark.parametrize(("slug", "sentence"), [("Lost", RULE), ("track", TAKEN)])
def test_a_copy_needs_a_free_code(home, slug, sentence):
    page = make.make_form_page(home)

    assert said(copy_form(page, new_slug=slug)) == {"new_slug": [sentence]}


def test_a_free_code_is_proposed_for_a_copy(home):
    page = make.make_form_page(home)

    form = editor().get(f"/admin/pages/{page.pk}/copy/").context["form"]

    assert form.fields["new_slug"].initial == "help-2"
    assert set(form.fields) == {"new_title", "new_slug", "new_parent_page"}
