"""What waits for an editor on the first screen."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from builders import cms as make
from builders.approving import submitted, with_approvals
from builders.desk import sign_in
from builders.staff import make_staff
from cms.editing.waiting import MOST, waiting
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site(languages=("ar", "en"))


def heaps(user):
    return {heap.title: [row.label for row in heap.rows] for heap in waiting(user)}


def draft(page, user, travel, days):
    travel.shift(timedelta(days=-days))
    page.save_revision(user=user)
    travel.shift(timedelta(days=days))


def test_an_editor_with_nothing_to_do_is_told_so_kindly(home):
    assert waiting(make_staff(role=Role.EDITOR)) == []
    assert "لا شيء ينتظرك الآن" in sign_in(role=Role.EDITOR).get("/admin/").content.decode()


def test_a_policy_waits_for_legal_review_alone(home):
    policy = make.make_policy(home, title="سياسة")
    with_approvals(home)
    submitted(policy)

    assert heaps(make_staff(role=Role.LEGAL)) == {"ينتظر قرارك": ["سياسة"]}
    assert heaps(make_staff(role=Role.BOARD)) == {}
    shown = sign_in(role=Role.LEGAL).get("/admin/").content.decode()
    assert f"/admin/pages/{policy.pk}/edit/" in shown


def test_people_who_edit_and_approve_nothing_see_no_such_list(home):
    assert "ما ينتظرك" not in sign_in(role=Role.RECEPTION).get("/admin/").content.decode()


def test_ones_own_old_drafts_wait_but_not_fresh_ones_or_those_of_others(home, time_machine):
    time_machine.move_to("2026-11-27T09:00:00Z")
    me, other = make_staff(role=Role.EDITOR), make_staff(role=Role.EDITOR)
    for title, user, days in (("قديمة", me, 8), ("جديدة", me, 6), ("لغيري", other, 9)):
        draft(make.make_content(home, title=title), user, time_machine, days)

    assert heaps(me) == {"مسوداتك التي مضى عليها أكثر من أسبوع": ["قديمة"]}


def test_pages_due_wait_with_a_way_to_the_whole_list(home):
    day = localdate() - timedelta(days=1)
    for _ in range(MOST + 1):
        make.make_content(home, next_review_on=day)

    (heap,) = waiting(make_staff(role=Role.EDITOR))

    assert (heap.title, len(heap.rows), heap.more) == ("صفحات حان موعد مراجعتها", MOST, True)
    assert heap.url == "/admin/reports/due/"


def test_a_translation_waits_once_its_arabic_page_has_changed(home, time_machine):
    page = make.make_content(home, title="عن الجمعية")
    make.make_translation(page, title="About us")
    editor = make_staff(role=Role.EDITOR)
    before = heaps(editor)

    make.change(page, summary="جديد")

    assert before == {}
    assert heaps(editor) == {"ترجمات تغيرت صفحتها العربية": ["About us"]}


def test_links_that_lead_nowhere_wait(home):
    text = '<p><a href="/ar/nowhere/">رابط</a></p>'
    make.make_content(home, title="صفحة", body=make.stream(make.block("text", text)))

    assert heaps(make_staff(role=Role.EDITOR)) == {"روابط لا تقود إلى شيء": ["صفحة"]}


def fill(home, count):
    for _ in range(count):
        body = make.stream(make.block("text", '<p><a href="/ar/nowhere/">رابط</a></p>'))
        make.make_content(home, next_review_on=date(2020, 1, 1), body=body)


def test_many_rows_cost_no_more_queries_than_one(home, django_assert_max_num_queries):
    editor = make_staff(role=Role.EDITOR)
    fill(home, 1)
    waiting(editor)
    fill(home, 8)

    with django_assert_max_num_queries(12):
        waiting(editor)
