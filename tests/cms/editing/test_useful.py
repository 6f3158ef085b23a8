"""Editors see what was found useful; nobody else does."""

import pytest

from builders import cms as make
from builders import staff
from cms.useful import count
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/useful/"


@pytest.fixture
def editor(client):
    client.force_login(staff.make_staff(role=Role.EDITOR))
    return client


def test_the_report_without_answers_says_so(editor):
    make.make_site()

    assert editor.get(REPORT).status_code == 200


def test_the_report_lists_what_was_answered_about(editor):
    guide = make.make_guide(make.make_site(), title="الوقاية من الحر")
    count(guide, "", useful=False)

    page = editor.get(REPORT).content.decode()

    assert "الوقاية من الحر" in page
    assert f'href="{guide.url}"' in page


def test_the_report_leaves_as_a_table(editor):
    guide = make.make_guide(make.make_site(), title="الوقاية من الحر")
    count(guide, "", useful=True)

    answer = editor.get(REPORT, {"export": "csv"})

    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[1].startswith("الوقاية من الحر,")
    assert lines[1].endswith(",1,0")


def test_one_row_and_many_cost_the_same_queries(editor, django_assert_max_num_queries):
    home = make.make_site()
    for number in range(12):
        count(make.make_guide(home, title=f"دليل {number}"), "", useful=False)

    with django_assert_max_num_queries(16):
        editor.get(REPORT + "results/")


def test_others_are_refused(client):
    client.force_login(staff.make_staff(role=Role.RECEPTION))

    assert client.get(REPORT).status_code in (302, 403)
