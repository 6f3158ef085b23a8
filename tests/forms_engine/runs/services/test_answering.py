"""Answers are saved step by step, valid or not, and consents with their exact words."""

import pytest

from builders.forms import TYPED_HELP, make_form, posted
from builders.runs import make_run
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.models import Consent, Run, RunStep
from forms_engine.runs.queries import answers, typed
from forms_engine.runs.services import answer, save_step


def give(run, key, **typed_values):
    form = make_form(language=run.language)
    return answer(run, form, form.step(key), posted(typed_values))


def test_a_valid_step_is_saved_with_its_answers(db):
    run, _secret = make_run()

    bound = give(run, "need_for", **TYPED_HELP["need_for"])

    assert bound.is_valid()
    assert answers(run) == {"need_for": {"for_whom": "self", "urgency": "soon"}}


def test_what_is_wrong_is_saved_too(db):
    run, _secret = make_run(until="service")

    bound = give(run, "person", name=["123"], birth_year=["٧٠"])

    assert bound.codes()["name"] == ["no_letters"]
    assert typed(run, "person")["birth_year"] == ["٧٠"]
    assert RunStep.objects.get(run=run, key="person").valid is False


def test_a_doubtful_number_is_accepted_the_second_time(db):
    run, _secret = make_run(until="service")
    doubtful = {**TYPED_HELP["person"], "document_number": ["2123456789"]}

    first = give(run, "person", **doubtful)
    second = give(run, "person", **doubtful)

    assert first.codes() == {"document_number": ["check_digit"]}
    assert second.is_valid()
    assert answers(run)["person"]["document_number_doubt"] is True


def test_a_step_is_one_row_however_often_it_is_saved(db):
    run, _secret = make_run()

    for _time in range(3):
        give(run, "need_for", **TYPED_HELP["need_for"])

    assert RunStep.objects.filter(run=run).count() == 1


def test_two_steps_saved_from_stale_copies_both_stay(db):
    run, _secret = make_run(until="contact")
    stale = Run.objects.select_related("key").get(pk=run.pk)

    give(run, "place", site=["mina"])
    give(stale, "details", story=["ضاع السكن"])

    assert {"place", "details"} <= set(answers(run))


def test_every_save_moves_the_term_on(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)
    run, _secret = make_run()

    time_machine.move_to("2026-11-30T09:00:00Z", tick=False)
    give(run, "need_for", for_whom=["self"])

    assert Run.objects.get(pk=run.pk).expires_at.isoformat() == "2026-12-14T09:00:00+00:00"


def test_a_consent_is_recorded_with_version_language_and_digest(db):
    run, _secret = make_run(until="check", language="en")

    consent = Consent.objects.get(run=run)

    words = dict(make_form(language="en").statements())["check"]
    assert (consent.purpose, consent.language) == ("check.consent", "en")
    assert (consent.version, consent.digest) == (words.version, words.digest)


def test_nothing_is_recorded_for_a_box_left_empty(db):
    run, _secret = make_run(until="details")

    give(run, "check")

    assert Consent.objects.count() == 0


@pytest.mark.parametrize("state", [State.EXPIRED, State.CLOSED])
def test_a_run_that_ended_takes_no_answers(db, state):
    run, _secret = make_run()
    Run.objects.filter(pk=run.pk).update(state=state)

    with pytest.raises(RunClosed):
        give(run, "need_for", **TYPED_HELP["need_for"])
    assert RunStep.objects.count() == 0


def test_a_megabyte_is_kept_short(db):
    run, _secret = make_run(until="place")

    bound = give(run, "details", story=["ا" * 1_000_000])

    assert bound.codes() == {"story": ["too_long"]}
    assert len(typed(run, "details")["story"][0]) == 20_000


def test_saving_a_step_takes_five_queries(db, django_assert_num_queries):
    run, _secret = make_run(until="contact")
    form = make_form()

    with django_assert_num_queries(6):
        answer(run, form, form.step("place"), posted({"site": ["mina"]}))


def test_a_caller_may_save_a_step_as_it_is(db):
    run, _secret = make_run()

    save_step(run, "need_for", typed={"urgency": ["soon"]}, cleaned=None)

    assert typed(run, "need_for") == {"urgency": ["soon"]}
    assert answers(run) == {}
