"""What is typed lies in the database only as ciphertext."""

import pytest

from builders.runs import make_run
from forms_engine.runs.sealed import open_step
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.vault.services import destroy_key


def test_a_step_is_stored_sealed_and_opens_again(db):
    run, _secret = make_run(until="person")
    row = run.steps.get(key="person")

    assert "أمل".encode() not in bytes(row.sealed)
    assert open_step(run, row).typed["name"] == ["أمل بنت سعيد"]


def test_one_runs_step_does_not_open_as_anothers(db):
    amal, _ = make_run(until="person")
    basil, _ = make_run(until="person")
    row = amal.steps.get(key="person")

    with pytest.raises(Exception, match=r"do(es)? not open"):
        open_step(basil, row)


def test_destroying_the_key_erases_what_was_typed(db):
    run, _secret = make_run(until="person")
    destroy_key(run.key)

    with pytest.raises(KeyDestroyed):
        open_step(run, run.steps.get(key="person"))
