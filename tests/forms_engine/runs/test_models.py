"""Rows that contradict themselves cannot be written."""

import pytest
from django.db import IntegrityError, transaction

from builders.runs import make_run
from forms_engine.runs.enums import State
from forms_engine.runs.models import Run


@pytest.mark.parametrize(("state", "reference"), [(State.SUBMITTED, ""), (State.OPEN, "MN7K-4XP9")])
def test_a_reference_and_the_submitted_state_go_together(db, state, reference):
    run, _secret = make_run()

    with pytest.raises(IntegrityError), transaction.atomic():
        Run.objects.filter(pk=run.pk).update(state=state, case_reference=reference)


def test_nothing_personal_is_in_a_runs_names(db):
    run, _secret = make_run(until="person")
    row = run.steps.get(key="person")

    assert [str(run), str(row)] == [f"run {run.pk}", f"step person of run {run.pk}"]
