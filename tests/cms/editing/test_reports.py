"""The list of pages due for review: filters, file, and who may read it."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from builders import cms as make
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/reports/due/"


@pytest.fixture
def home():
    return make.make_site(languages=("ar", "en"))


@pytest.fixture
def editor():
    return sign_in(role=Role.EDITOR)


def late(home, days, make_it=make.make_content, **fields):
    return make_it(home, next_review_on=localdate() - timedelta(days=days), **fields)


def titles(editor, query=""):
    return [page.title for page in editor.get(URL + query).context["pages"]]


def test_an_empty_list_says_so(home, editor):
    assert "لا صفحة حان موعد مراجعتها" in editor.get(URL).content.decode()


def test_pages_due_stand_with_the_longest_overdue_first(home, editor):
    late(home, 0, title="اليوم")
    late(home, 40, title="قديمة")
    late(home, -1, title="غدًا")

    assert titles(editor) == ["قديمة", "اليوم"]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ("0", ["قديمة", "اليوم"]),
        ("30", ["قديمة"]),
        ("90", []),
        ("-30", ["قديمة", "اليوم", "غدًا"]),
        ("all", ["قديمة", "اليوم", "غدًا", "بعيدة"]),
        ("nonsense", ["قديمة", "اليوم", "غدًا", "بعيدة"]),
    ],
)
def test_they_are_filtered_by_how_late_they_are(home, editor, wish, found):
    for days, title in ((0, "اليوم"), (40, "قديمة"), (-1, "غدًا"), (-300, "بعيدة")):
        late(home, days, title=title)

    assert titles(editor, f"?overdue={wish}") == found


def test_they_are_filtered_by_type_language_and_owner(home, editor):
    owner = make_staff(role=Role.EDITOR)
    guide = late(home, 3, make.make_guide, title="دليل", owner=owner)
    make.make_translation(late(home, 2, title="صفحة"), title="Page")

    assert titles(editor, f"?content_type={guide.content_type_id}") == ["دليل"]
    assert titles(editor, "?locale=en") == ["Page"]
    assert titles(editor, f"?owner={owner.pk}") == ["دليل"]


def test_the_list_leaves_as_a_file_with_arabic_heads(home, editor):
    page = late(home, 3, title="صفحة")

    answer = editor.get(f"{URL}?export=csv")

    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0] == "العنوان,اللغة,النوع,موعد المراجعة القادمة"
    assert lines[1].split(",")[:2] == ["صفحة", "ar"]
    assert lines[1].split(",")[-1] == str(page.next_review_on)


def test_others_do_not_see_it(home):
    assert sign_in(role=Role.RECEPTION).get(URL).status_code == 302


def test_many_pages_cost_no_more_queries_than_one(home, editor, django_assert_max_num_queries):
    for days in range(12):
        late(home, days)
    editor.get(URL)

    with django_assert_max_num_queries(30):
        assert len(editor.get(URL).context["pages"]) == 12
