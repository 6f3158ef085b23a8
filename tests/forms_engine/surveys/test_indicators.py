"""Figures by service, channel, language, outcome and month; small groups hidden."""

import pytest

from builders.surveys import make_answer, make_invitation
from forms_engine.surveys.queries import indicators

pytestmark = pytest.mark.django_db


def make_answers(number, **given):
    for _ in range(number):
        make_answer(**given)


def lines(dimension):
    return [(g.values, g.invited, g.answered, g.scores) for g in indicators().by[dimension]]


def scores(procedure, provider, result=None):
    return {"procedure": procedure, "provider": provider, "result": result}


def test_nothing_asked_gives_an_empty_and_hidden_total():
    total = indicators().total

    assert (total.invited, total.answered, total.rate, total.hidden) == (0, None, None, True)


def test_procedure_and_provider_are_scored_apart():
    make_answers(3, procedure=5, provider=2)
    make_answers(2, procedure=4, provider=1)
    for _ in range(5):
        make_invitation()

    total = indicators().total

    assert (total.invited, total.answered, total.rate) == (10, 5, 0.5)
    assert total.scores == scores(4.6, 1.6)


def test_four_answers_are_too_few_to_show():
    make_answers(4)

    total = indicators().total

    assert (total.invited, total.answered, total.hidden) == (4, None, True)
    assert total.scores == scores(None, None)


def test_a_small_service_is_joined_so_that_no_subtraction_shows_it():
    make_answers(6, service="health", procedure=5)
    make_answers(5, service="lost", procedure=4)
    make_answers(1, service="money", procedure=1)

    shown = lines("service")

    assert shown == [
        (("health",), 6, 6, scores(5.0, 4.0)),
        (("lost", "money"), 6, 6, scores(3.5, 4.0)),
    ]


def test_the_result_is_shown_when_most_people_scored_it():
    make_answers(5, result=3)
    make_answers(2)

    assert indicators().total.scores == scores(4.0, 4.0, 3.0)


def test_the_result_is_hidden_when_few_scored_it():
    make_answers(4, result=1)
    make_answers(6)

    assert indicators().total.scores == scores(4.0, 4.0)


def test_groups_stand_in_the_order_of_their_codes_not_of_their_scores():
    make_answers(5, channel="phone", procedure=5)
    make_answers(5, channel="letter", procedure=1)
    make_answers(5, channel="help", procedure=3)

    assert [values for values, *_rest in lines("channel")] == [("help",), ("letter",), ("phone",)]


def test_lines_are_named_in_words():
    make_answers(5, outcome="refused", language="en", month="2026-10")
    make_answers(5, outcome="delivered", language="ar", month="2026-11")

    found = {name: [g.label for g in groups] for name, groups in indicators().by.items()}

    assert found["month"] == ["2026-10", "2026-11"]
    assert [len(found[name]) for name in ("outcome", "language")] == [2, 2]


def test_queries_do_not_grow_with_the_rows(django_assert_num_queries):
    make_answers(1)
    with django_assert_num_queries(11):
        indicators()
    make_answers(3, service="lost")

    with django_assert_num_queries(11):
        indicators()
