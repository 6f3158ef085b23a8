"""Published figures in words: names of services, totals, examples marked."""

from datetime import datetime

import pytest

from builders import cms as make
from cms.tables import published, table_of

pytestmark = pytest.mark.django_db


def test_aid_names_its_services_and_adds_them_up():
    table = table_of(make.make_snapshot(), {"code1": "Housing"}, "en")

    assert table["caption"] == "Aid in the Hijri year 1447"
    assert table["rows"] == [
        ["Housing", "40", "30"],
        ["Other services", "12", "8"],
        ["In total", "52", "38"],
    ]


def test_results_name_what_was_scored():
    data = {"invited": 90, "answered": 60, "scores": {"procedure": 4.25, "provider": 5}}
    taken = datetime.fromisoformat("2026-11-22T12:00+03:00")

    table = table_of(make.make_snapshot("survey", data=data, taken_at=taken), {}, "ar")

    assert table["rows"] == [["الإجراء", "4.2"], ["تعامل مقدّمي الخدمة", "5.0"]]
    assert "22 نوفمبر 2026" in table["caption"]
    assert table["note"] == "سُئل: 90. أجاب: 60."


def test_an_example_says_so_in_its_caption():
    table = table_of(make.make_snapshot(example=True), {}, "ar")

    assert table["caption"].endswith("(مثال)")


def test_the_last_years_and_the_last_result_are_published():
    for year in (1441, 1442, 1443, 1444, 1445):
        make.make_snapshot(year=year)
    for answered in (30, 60):
        make.make_snapshot("survey", data={"answered": answered})

    shown = published()

    assert [one.year for one in shown] == [1445, 1444, 1443, 1442, None]
    assert shown[-1].data == {"answered": 60}


def test_examples_stand_only_until_the_first_real_figures():
    make.make_snapshot(year=1447, example=True)
    make.make_snapshot("survey", data={"answered": 30}, example=True)
    before = [one.example for one in published()]

    make.make_snapshot(year=1447)

    assert before == [True, True]
    assert [(one.kind, one.example) for one in published()] == [("aid", False), ("survey", True)]
