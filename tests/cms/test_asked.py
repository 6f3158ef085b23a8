"""Frequent questions stand at the step of a form that editors tied them to."""

import pytest

from builders import cms as make
from cms.asked import asked_at

pytestmark = pytest.mark.django_db


def test_questions_are_found_by_their_step_in_plain_words():
    home = make.make_site()
    make.make_faq(
        home,
        make.question(
            "why", "لماذا الرقم؟", "للتواصل.</p><ul><li>مكالمة</li></ul><p>", step="help#contact"
        ),
        make.question("free", "هل هي مجانية؟", "نعم."),
    )

    assert asked_at("ar") == {"help#contact": [("لماذا الرقم؟", "للتواصل.\n\nمكالمة")]}
    assert asked_at("en") == {}


def test_a_second_look_costs_no_query(django_assert_num_queries):
    make.make_site()
    asked_at("ar")

    with django_assert_num_queries(0):
        asked_at("ar")


def test_publishing_shows_at_once():
    home = make.make_site()
    before = asked_at("ar")

    make.make_faq(home, make.question("why", "لماذا الرقم؟", "للتواصل.", step="help#contact"))

    assert (before, list(asked_at("ar"))) == ({}, ["help#contact"])
