"""Survey results: figures for quality, small groups hidden."""

import pytest

from builders.desk import sign_in
from builders.surveys import make_answer
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/results/"


def test_too_few_answers_show_no_figure():
    for _ in range(4):
        make_answer()

    page = sign_in(role=Role.QUALITY).get(URL)

    assert [item["value"] for item in page.context["kpis"][1:]] == ["–", "–", "–", "–"]


def test_enough_answers_show_means_and_the_words_of_the_service():
    for _ in range(5):
        make_answer()

    page = sign_in(role=Role.QUALITY).get(URL).content.decode()

    assert "4.0" in page
    assert ">health<" not in page


@pytest.mark.parametrize("month", ["2026-13", "x", "2026-11-01", "\u0662\u0660"])
def test_a_month_that_makes_no_sense_comes_back_with_a_sentence(month):
    answer = sign_in(role=Role.QUALITY).get(URL, {"month": month})

    assert (list(answer.context["form"].errors), answer.context["comments"]) == (["month"], None)


def test_a_month_with_few_comments_shows_none():
    answer = sign_in(role=Role.QUALITY).get(URL, {"month": "2026-11"})

    assert answer.context["comments"] == []
