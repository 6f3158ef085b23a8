"""Who may open a run."""

from uuid import uuid4

import pytest

from builders.runs import make_run
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.models import RunAccess
from forms_engine.runs.services import leave, open_run, redeem, resume_token
from forms_engine.runs.services.access import can_redeem


def test_the_secret_opens_its_run_and_no_other(db):
    amal, amals_secret = make_run()
    basil, _basils_secret = make_run()

    assert open_run(amal.pk, amals_secret) == amal
    with pytest.raises(RunNotFound):
        open_run(basil.pk, amals_secret)


@pytest.mark.parametrize("secret", ["", "x", "\x00", "\ud800", "أمل", "a" * 100_000])
def test_a_wrong_secret_opens_nothing(db, secret):
    run, _secret = make_run()

    with pytest.raises(RunNotFound):
        open_run(run.pk, secret)
    with pytest.raises(RunNotFound):
        open_run(uuid4(), secret)


def test_its_owner_is_told_that_a_run_has_expired(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    run, secret = make_run()

    time_machine.move_to("2026-12-07T09:00:00Z")

    with pytest.raises(RunExpired):
        open_run(run.pk, secret)


def test_a_link_opens_the_run_in_another_browser_once(db):
    run, first = make_run()
    token = resume_token(run)

    found, second = redeem(token)

    assert open_run(found.pk, second) == open_run(run.pk, first) == run
    with pytest.raises(RunNotFound):
        redeem(token)


def test_the_token_is_stored_only_as_a_hash_and_a_seal(db):
    run, _secret = make_run()
    token = resume_token(run)

    row = RunAccess.objects.get(run=run)

    assert token not in row.digest
    assert token.encode() not in bytes(row.sealed)


def test_saving_twice_gives_the_same_unused_link_and_a_new_one_after_use(db):
    run, _secret = make_run()
    first, again = resume_token(run), resume_token(run)
    redeem(first)

    third = resume_token(run)

    assert first == again != third


def test_asking_about_a_link_does_not_use_it_up(db):
    run, _secret = make_run()
    token = resume_token(run)

    assert [can_redeem(token), can_redeem(token), can_redeem("unknown")] == [True, True, False]


@pytest.mark.parametrize("state", [State.CLOSED, State.EXPIRED])
def test_a_link_to_a_run_that_ended_opens_nothing(db, state):
    run, _secret = make_run()
    token = resume_token(run)
    type(run).objects.filter(pk=run.pk).update(state=state)

    with pytest.raises(RunNotFound):
        redeem(token)


def test_leaving_closes_this_browser_and_not_the_others(db):
    run, first = make_run()
    _run, second = redeem(resume_token(run))

    leave(run, first)

    with pytest.raises(RunNotFound):
        open_run(run.pk, first)
    assert open_run(run.pk, second) == run


def test_leaving_the_second_browser_keeps_the_first(db):
    run, first = make_run()
    _run, second = redeem(resume_token(run))

    leave(run, second)

    with pytest.raises(RunNotFound):
        open_run(run.pk, second)
    assert open_run(run.pk, first) == run
