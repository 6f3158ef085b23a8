"""Before the page of a form goes, its editor reads what that means for people."""

import pytest

from builders import cms as make
from builders.desk import sign_in
from builders.runs import make_run
from forms_engine.forms.models import FormVersion
from forms_engine.forms.registry import published
from forms_engine.forms.standing import standing
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db

STAYS = "لن يبدأ أحد هذا النموذج بعد ذلك، وتبقى إصداراته وكل ما أُرسل منه."
ONE = "شخص واحد يملأ هذا النموذج الآن، وما زال الإتمام والإرسال ممكنين."


@pytest.fixture
def page():
    return make.make_form_page(make.make_site(languages=("ar", "en")))


def told(answer):
    return [str(message).strip() for message in answer.context["messages"]]


def ask_to_delete(page):
    return told(sign_in(role=Role.EDITOR).get(f"/admin/pages/{page.pk}/delete/"))


def test_who_fills_in_and_what_stays_is_told_before_deleting(page):
    assert ask_to_delete(page) == [STAYS]

    make_run()

    assert ask_to_delete(page) == [ONE, STAYS]


def test_the_same_is_told_with_unpublishing(page):
    make_run()

    answer = sign_in(role=Role.EDITOR).post(f"/admin/pages/{page.pk}/unpublish/", follow=True)

    assert told(answer)[:2] == [ONE, STAYS]


def test_nothing_is_told_of_a_translation_or_of_another_page(page):
    english = make.make_translation(page, **make.form_fields("help", "en"))
    make_run()

    assert ask_to_delete(english) == []
    assert ask_to_delete(make.make_content(page.get_parent(), slug="about")) == []


def test_a_deleted_page_leaves_the_form_closed_with_all_its_versions(page):
    make_run()

    sign_in(role=Role.EDITOR).post(f"/admin/pages/{page.pk}/delete/")

    assert standing(published("help")) == "closed"
    assert FormVersion.objects.filter(code="help").count() == 1
