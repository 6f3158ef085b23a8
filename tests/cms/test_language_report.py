"""Editors see how far each language has come, by language and by type of page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from builders.desk import sign_in
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/reports/languages/"


def rows(answer, name):
    return {
        row.label: (row.pages, row.translated, row.share, row.changed)
        for row in answer.context[name].data
    }


def test_each_language_has_its_pages_its_share_and_what_changed_since():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home)
    make.make_translation(page, "en")
    make.make_content(home)
    make.change(page, title="عنوان جديد")

    answer = sign_in(role=Role.EDITOR).get(URL)

    found = rows(answer, "languages")
    assert (found["الإنجليزية"], found["الهوسا"]) == ((3, 2, "66%", 1), (3, 0, "0%", 0))
    assert {row.label: row.state for row in answer.context["languages"].data} == {
        **dict.fromkeys(found, "غير معروضة بعد"),
        "الإنجليزية": "معروضة",
    }


def test_each_type_of_page_is_counted_in_the_language_that_is_chosen():
    home = make.make_site(languages=("ar", "en"))
    make.make_content(home)

    answer = sign_in(role=Role.EDITOR).get(f"{URL}?language=en")

    assert rows(answer, "kinds") == {
        "الصفحة الرئيسية": (1, 1, "100%", 0),
        "صفحة نصية": (1, 0, "0%", 0),
    }


def test_a_site_with_wagtails_welcome_alone_and_an_unknown_language_are_no_error():
    answer = sign_in(role=Role.EDITOR).get(f"{URL}?language=xx")

    assert (answer.status_code, rows(answer, "kinds")) == (200, {"صفحة": (1, 0, "0%", 0)})


def test_only_editors_read_it():
    answer = sign_in(role=Role.RECEPTION).get(URL)

    assert answer.status_code == 302


def test_the_queries_do_not_grow_with_pages_and_languages(django_assert_num_queries):
    home, browser = make.make_site(languages=("ar", "en")), sign_in(role=Role.EDITOR)
    browser.get(URL)
    with CaptureQueriesContext(connection) as asked:
        browser.get(URL)
    few = len(asked)
    for code in ("ur", "fa", "tr"):
        make.make_translation(home, code)
    for _ in range(3):
        make.make_translation(make.make_content(home), "fa")

    browser.get(URL)

    with django_assert_num_queries(few):
        browser.get(URL)
