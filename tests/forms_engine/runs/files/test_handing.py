"""Sent files live on under the case's key; what was not answered with is forgotten."""

import pytest
from django.db import transaction

from builders.files import make_jpeg
from builders.uploads import add_file, give, make_upload_run
from builders.vault import stored_files
from forms_engine.runs.files.handing import hand_over
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.runs.models import RunFile
from forms_engine.runs.queries import answers
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.vault.files import read
from forms_engine.vault.services import destroy_key, new_key

pytestmark = pytest.mark.django_db


def test_the_files_open_with_the_cases_key_alone():
    run, _secret = make_upload_run()
    row = add_file(run, name="consent.jpg")
    give(run, "papers")
    before = b"".join(read(kept(row)))
    key = new_key()

    with transaction.atomic():
        gone_on = hand_over(run, key, answers(run))
    destroy_key(run.key)

    found = RunFile.objects.select_related("key").get()
    assert (gone_on, found.stored) == (1, row.stored)
    assert open_inside(found).name == "consent.jpg"
    assert b"".join(read(kept(found))) == before


def test_destroying_the_cases_key_erases_the_file():
    run, _secret = make_upload_run()
    add_file(run)
    give(run, "papers")
    key = new_key()
    with transaction.atomic():
        hand_over(run, key, answers(run))

    destroy_key(key)

    with pytest.raises(KeyDestroyed):
        kept(RunFile.objects.select_related("key").get())


def test_files_of_a_step_that_is_no_longer_asked_are_forgotten(
    django_capture_on_commit_callbacks,
):
    run, _secret = make_upload_run()
    row = add_file(run, make_jpeg((41, 41)))

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        gone_on = hand_over(run, new_key(), {})

    assert (gone_on, RunFile.objects.count()) == (0, 0)
    assert row.stored not in stored_files()
