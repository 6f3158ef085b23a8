"""Editors read what was searched for in vain, and tick off what they have answered."""

import pytest

from builders import cms as make
from builders.staff import make_staff
from cms.search.missing import MANY, listed, missed
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/reports/searched/"


@pytest.fixture
def editor(client):
    make.make_site()
    client.force_login(make_staff(role=Role.EDITOR), "forms_engine.staff.backends.RoleBackend")
    return client


def seek(*queries):
    for query in queries:
        for _ in range(MANY):
            missed(query, "ar")


def test_an_empty_list_says_so(editor):
    assert "لم يتكرر البحث عن شيء دون نتيجة" in editor.get(URL).content.decode()


def test_searches_are_listed_with_how_often(editor):
    seek("دراجة", "ملعب")

    answer = editor.get(URL)

    assert [(row.words, row.times) for row in answer.context["rows"]] == [
        ("دراجه", MANY),
        ("ملعب", MANY),
    ]
    assert "دراجه" in answer.content.decode()


def test_what_is_answered_leaves_the_list_and_can_be_put_back(editor):
    seek("دراجة")
    row = listed().get()

    editor.post(f"{URL}{row.pk}/")
    after = list(listed())
    shown = editor.get(URL).content.decode()
    editor.post(f"{URL}{row.pk}/", {"back": "1"})

    assert (after, list(listed())) == ([], [row])
    assert "أُجيب عنها مؤخرًا" in shown


def test_many_come_in_pages_with_the_same_queries(editor, django_assert_max_num_queries):
    seek(*(f"كلمة {letter * 3}" for letter in "بتثجحخدذرزسش"))

    with django_assert_max_num_queries(20):
        assert len(editor.get(URL).context["rows"]) == 12


@pytest.mark.parametrize("role", [Role.RECEPTION, Role.COMMITTEE])
def test_others_neither_read_nor_change_it(client, role):
    make.make_site()
    seek("دراجة")
    client.force_login(make_staff(role=role), "forms_engine.staff.backends.RoleBackend")

    answers = [client.get(URL), client.post(f"{URL}{listed().get().pk}/")]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert listed().count() == 1


def test_the_list_can_be_taken_along(editor):
    seek("دراجة")

    answer = editor.get(URL, {"export": "csv"})

    assert "دراجه" in b"".join(answer.streaming_content).decode()
