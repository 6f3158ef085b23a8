"""What header and footer link to."""

import pytest
from django.utils import translation

from builders import cms as make
from cms.models import FaqIndexPage, ServiceIndexPage
from cms.navigation import navigation, top_tasks
from forms_engine.forms.addresses import page_url

pytestmark = pytest.mark.django_db


def labels(links):
    return [link["label"] for link in links]


def test_pages_marked_for_menus_stand_in_their_order_before_tracking():
    home = make.make_site()
    for model, title in ((ServiceIndexPage, "الخدمات"), (FaqIndexPage, "الأسئلة")):
        make.make_page(model, home, title=title, show_in_menus=True)

    assert labels(navigation("ar")["main"]) == ["الخدمات", "الأسئلة", "تتبّع طلبك"]


def test_other_pages_stand_in_the_footer():
    home = make.make_site()
    make.make_content(home, title="عن الجمعية")

    groups = {group["title"]: labels(group["links"]) for group in navigation("ar")["footer"]}

    assert groups["عن الجمعية"] == ["عن الجمعية"]


def test_a_draft_is_not_linked():
    page = make.make_content(make.make_site(), title="عن الجمعية")

    page.unpublish()

    assert "عن الجمعية" not in str(navigation("ar")["footer"])


def test_tasks_lead_to_forms_in_the_active_language():
    with translation.override("en"):
        found = {link["label"]: link["url"] for link in top_tasks()}
        help_url = page_url("help")

    assert (found["Ask for help"], help_url.startswith("/en/")) == (help_url, True)
    assert found["Make a suggestion"] == "/en/ask/suggestion/"
    assert found["Volunteering opportunities"] == "/en/opportunities/"


@pytest.mark.parametrize("number", [1, 3])
def test_a_longer_menu_costs_no_more(number, django_assert_num_queries):
    home = make.make_site()
    for _ in range(number):
        make.make_content(home)
    navigation("ar")

    with django_assert_num_queries(1):
        navigation("ar")


def test_a_form_is_a_task_and_not_a_page_about_the_association():
    make.make_form_page(make.make_site())

    groups = {group["title"]: labels(group["links"]) for group in navigation("ar")["footer"]}

    assert "طلب المساعدة" in groups["ما يمكن إنجازه هنا"]
    assert "عن الجمعية" not in groups
