"""What happens at each place of a form is counted; who it happened to is not."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import IntegrityError, connection

from builders.forms import TYPED_HELP, make_form, posted
from builders.runs import fill, fill_party, make_party_run, make_run
from forms_engine.clock.time import today
from forms_engine.runs.enums import What
from forms_engine.runs.models import Run, RunStep, Tally
from forms_engine.runs.services import answer, mark_submitted
from forms_engine.runs.services.closing import expire
from forms_engine.runs.services.counting import count_begun, forget_before

TWO_WEEKS_ON = "2026-11-22T09:00:01Z"


@pytest.fixture(autouse=True)
def begun_on_the_eighth(time_machine):
    time_machine.move_to("2026-11-08T09:00:00Z", tick=False)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """As after a commit: what waits for it is done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def counts(**wanted):
    """(what, step, question, code) → number."""
    rows = Tally.objects.filter(**wanted)
    return {(row.what, row.step, row.question, row.code): row.number for row in rows}


def give(run, key, *, shown=True, **typed):
    form = make_form(language=run.language)
    return answer(run, form, form.step(key), posted(typed), shown=shown)


def test_a_form_that_is_begun_counts_once(db, commit):
    with commit():
        make_run()
        make_run()

    assert counts() == {("begun", "", "", ""): 2}


def test_each_message_is_counted_where_it_stood(db, commit):
    run, _secret = make_run(until="service")

    with commit():
        give(run, "person", name=["123"], birth_year=["1370"])
        give(run, "person", name=["123"])

    assert counts(question="name") == {("failed", "person", "name", "no_letters"): 2}
    assert counts(question="birth_year") == {("failed", "person", "birth_year", "missing"): 1}


def test_a_message_in_a_group_is_counted_at_the_question_of_the_group(db, commit):
    run = make_party_run()

    with commit():
        fill_party(run, "Amal", "123", "456")
        fill_party(run)

    assert counts() == {
        ("failed", "party", "people.name", "no_letters"): 2,
        ("failed", "party", "people", "missing"): 1,
    }


def test_a_right_step_costs_no_further_query(db, commit, django_assert_num_queries):
    run, _secret = make_run(until="contact")
    form = make_form()

    with django_assert_num_queries(6), commit():
        answer(run, form, form.step("place"), posted({"site": ["mina"]}))


def test_a_wrong_step_costs_one_query_however_much_is_wrong(db, commit, django_assert_num_queries):
    run, _secret = make_run(until="service")
    form = make_form()

    with django_assert_num_queries(7), commit():
        bound = answer(run, form, form.step("person"), posted({"document_kind": ["iqama"]}))

    assert len(bound.codes()) > 1


def test_a_message_that_nobody_saw_is_not_counted(db, commit):
    run, _secret = make_run(until="service")

    with commit():
        give(run, "person", name=["123"], shown=False)

    assert counts() == {}


def test_a_step_that_could_not_be_saved_counts_nothing(db, commit):
    run, _secret = make_run()
    Run.objects.filter(pk=run.pk).update(state="closed")

    with commit(), pytest.raises(Exception, match=str(run.pk)):
        give(run, "need_for")

    assert counts() == {}


def test_a_sent_form_tells_which_steps_were_reached(db, commit):
    run, _secret = make_run(until="end")

    with commit():
        mark_submitted(run, reference="MN7K-4XP9")

    reached = {("shown", step, "", ""): 1 for step in TYPED_HELP}
    assert counts() == {("finished", "", "", ""): 1, **reached}


def test_a_form_is_left_at_its_first_step_without_an_answer(db, commit, time_machine):
    run, _secret = make_run(until="service")

    time_machine.move_to(TWO_WEEKS_ON, tick=False)
    with commit():
        expire(run)

    assert counts(what=What.LEFT) == {("left", "person", "", ""): 1}
    assert {step for _what, step, *_rest in counts(what=What.SHOWN)} == {
        "need_for", "service", "person"
    }  # fmt: skip


def test_a_form_is_left_at_the_question_that_was_wrong_last(db, commit, time_machine):
    run, _secret = make_run(until="service")
    give(run, "person", **{**TYPED_HELP["person"], "birth_year": ["next year"]})

    time_machine.move_to(TWO_WEEKS_ON, tick=False)
    with commit():
        expire(run)

    assert counts(what=What.LEFT) == {("left", "person", "birth_year", ""): 1}


def test_a_whole_form_that_was_never_sent_is_left_at_its_last_step(db, commit, time_machine):
    run, _secret = make_run(until="end")

    time_machine.move_to(TWO_WEEKS_ON, tick=False)
    with commit():
        expire(run)

    assert counts(what=What.LEFT) == {("left", "declaration", "", ""): 1}


def test_it_counts_for_the_day_on_which_it_was_last_touched(db, commit, time_machine):
    run, _secret = make_run(until="service")

    time_machine.move_to(TWO_WEEKS_ON, tick=False)
    with commit():
        expire(run)

    assert Tally.objects.get(what=What.LEFT).day == date(2026, 11, 8)


def test_a_form_that_cannot_be_read_any_more_is_erased_all_the_same(db, commit, time_machine):
    run, _secret = make_run(until="service")
    RunStep.objects.filter(run=run).update(sealed=b"broken")

    time_machine.move_to(TWO_WEEKS_ON, tick=False)
    with commit():
        assert expire(run) is True

    assert (counts(), RunStep.objects.count()) == ({}, 0)


def test_days_before_are_forgotten_and_the_rest_stays(db, commit, time_machine):
    with commit():
        make_run()
    time_machine.move_to("2026-11-09T09:00:00Z", tick=False)
    with commit():
        make_run()

    assert forget_before(date(2026, 11, 9)) == 1
    assert [row.day for row in Tally.objects.all()] == [date(2026, 11, 9)]


def test_two_rows_for_the_same_thing_are_impossible(db):
    run, _secret = make_run()
    row = {"form_version": run.form_version, "day": today(), "what": What.BEGUN, "number": 1}
    Tally.objects.create(**row)

    with pytest.raises(IntegrityError):
        Tally.objects.create(**row)


def test_only_a_message_has_a_code(db):
    run, _secret = make_run()

    with pytest.raises(IntegrityError):
        Tally.objects.create(
            form_version=run.form_version, day=today(), what=What.LEFT, code="missing", number=1
        )


@pytest.mark.django_db(transaction=True)
def test_four_people_at_once_are_counted_as_four():
    run, _secret = make_run()
    Tally.objects.all().delete()
    barrier = Barrier(4)

    def one(_number):
        barrier.wait()
        try:
            for _time in range(5):
                count_begun(run)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, range(4)))

    assert counts() == {("begun", "", "", ""): 20}


def test_a_run_that_goes_on_is_not_left(db, commit):
    run, _secret = make_run(until="person")
    fill(run, until="contact")

    with commit():
        assert expire(run) is False

    assert counts() == {}
