"""Who may open a run."""

from uuid import uuid4

import pytest

from builders.runs import make_run
from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.services import leave, open_run, redeem, way_back


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


def test_leaving_closes_this_browser_and_not_the_others(db):
    run, first = make_run()
    _run, second = redeem(way_back(run).token)

    leave(run, first)

    with pytest.raises(RunNotFound):
        open_run(run.pk, first)
    assert open_run(run.pk, second) == run


def test_leaving_the_second_browser_keeps_the_first(db):
    run, first = make_run()
    _run, second = redeem(way_back(run).token)

    leave(run, second)

    with pytest.raises(RunNotFound):
        open_run(run.pk, second)
    assert open_run(run.pk, first) == run
