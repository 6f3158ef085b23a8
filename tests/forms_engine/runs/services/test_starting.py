"""Starting a run."""

import pytest

from builders.runs import make_run
from forms_engine.forms.errors import UnknownForm
from forms_engine.outbox.models import Job
from forms_engine.runs.models import Run
from forms_engine.runs.services import start
from forms_engine.vault.models import DataKey


def test_a_run_has_its_own_key_and_secret(db):
    amal, amals_secret = make_run()
    basil, basils_secret = make_run()

    assert amal.key != basil.key
    assert amals_secret != basils_secret
    assert len(amals_secret) >= 43
    assert amals_secret not in Run.objects.values_list("secret_hash", flat=True)


def test_its_term_is_watched_from_the_start(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)

    run, _secret = make_run()

    due = dict(Job.objects.filter(key=str(run.pk)).values_list("kind", "due_at"))
    assert {kind: at.isoformat() for kind, at in due.items()} == {
        "run.expiring": "2026-12-03T09:00:00+00:00",
        "run.expired": "2026-12-06T09:00:00+00:00",
    }


def test_an_unknown_form_leaves_nothing_behind(db):
    with pytest.raises(UnknownForm):
        start("unknown", language="ar", channel="website")

    assert (Run.objects.count(), DataKey.objects.count()) == (0, 0)
