"""The end of a run: sent, or erased."""

import pytest

from builders.runs import make_run
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.models import Consent, Run, RunStep
from forms_engine.runs.services import expire_due, mark_submitted, way_back
from forms_engine.runs.services.closing import expire


def test_a_sent_run_keeps_its_reference_and_consents_and_erases_its_answers(db):
    run, _secret = make_run(until="end")
    way_back(run)

    mark_submitted(run, reference="MN7K-4XP9")

    run = Run.objects.select_related("key").get(pk=run.pk)
    assert (run.state, run.case_reference, run.proof) == (State.SUBMITTED, "MN7K-4XP9", "")
    assert RunStep.objects.count() == run.accesses.count() == 0
    assert run.key.destroyed_at is not None
    assert Consent.objects.filter(run=run).count() == 2


def test_a_run_is_sent_once(db):
    run, _secret = make_run(until="end")
    mark_submitted(run, reference="MN7K-4XP9")

    with pytest.raises(RunClosed):
        mark_submitted(run, reference="XXXX-4XP9")


def test_runs_past_their_term_are_erased_and_the_others_stay(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    old, _ = make_run(until="person")
    time_machine.move_to("2026-11-14T09:00:00Z", tick=False)
    young, _ = make_run(until="person")

    time_machine.move_to("2026-11-16T09:00:00Z", tick=False)

    assert expire_due() == 1
    assert expire_due() == 0
    states = dict(Run.objects.values_list("pk", "state"))
    assert states == {old.pk: State.EXPIRED, young.pk: State.OPEN}
    assert set(RunStep.objects.values_list("run_id", flat=True)) == {young.pk}


def test_a_run_within_its_term_is_not_erased(db):
    run, _secret = make_run(until="person")

    assert expire(run) is False
