"""Answers are the valid ones to what is shown; typed strings are kept either way."""

from builders.forms import TYPED_HELP
from builders.runs import fill, make_run
from forms_engine.runs.queries import answers, typed


def test_answers_are_the_meanings_of_what_was_typed(db):
    run, _secret = make_run(until="contact")

    assert answers(run) == {
        "need_for": {"for_whom": "self", "urgency": "soon"},
        "service": {"service": "housing"},
        "person": {
            "name": "أمل بنت سعيد",
            "document_kind": "iqama",
            "document_number": "2000000006",
            "birth_year": 1370,
        },
        "contact": {
            "phone": "+966501234567",
            "email": "amal@example.org",
            "contact_language": "ar",
        },
    }


def test_what_is_not_valid_is_kept_as_typed_and_is_no_answer(db):
    run, _secret = make_run(until="person", typed={"person": {"name": ["123"]}})

    assert "person" not in answers(run)
    assert typed(run, "person")["name"] == ["123"]


def test_answers_to_hidden_questions_are_dropped(db):
    run, _secret = make_run(until="contact")
    urgent = {"need_for": {**TYPED_HELP["need_for"], "urgency": ["urgent"]}}

    fill(run, until="need_for", typed=urgent)

    assert answers(run)["person"] == {"name": "أمل بنت سعيد"}


def test_a_step_not_reached_has_nothing_typed(db):
    run, _secret = make_run()

    assert typed(run, "person") == {}


def test_reading_a_run_takes_the_same_queries_however_many_steps(db, django_assert_num_queries):
    short, _ = make_run(until="need_for")
    long, _ = make_run(until="end")

    with django_assert_num_queries(2):
        answers(short)
    with django_assert_num_queries(2):
        answers(long)
