"""Rows and files go together; what a crash left behind goes at night."""

from datetime import timedelta

import pytest
from django.db import transaction

from builders.uploads import add_file, make_upload_run
from builders.vault import stored_files
from forms_engine.clock.time import now
from forms_engine.runs.files.forgetting import drop_unclaimed, forget_all
from forms_engine.runs.models import RunFile
from forms_engine.runs.services import expire_due
from forms_engine.vault.files import keep

pytestmark = pytest.mark.django_db


def test_a_run_that_expires_takes_its_files_along(time_machine, django_capture_on_commit_callbacks):
    run, _secret = make_upload_run()
    row = add_file(run)
    time_machine.move_to(now() + timedelta(days=60))

    with django_capture_on_commit_callbacks(execute=True):
        assert expire_due() == 1

    assert RunFile.objects.count() == 0
    assert row.stored not in stored_files()


def test_files_stay_where_the_change_is_taken_back(django_capture_on_commit_callbacks):
    run, _secret = make_upload_run()
    row = add_file(run)

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        forget_all(run.pk)
        transaction.set_rollback(True)

    assert row.stored in stored_files()
    assert RunFile.objects.count() == 1


def test_only_old_files_without_an_owner_are_dropped_at_night(time_machine):
    run, _secret = make_upload_run()
    row, lost = add_file(run), keep([b"what a crash left"])
    drop_unclaimed()
    young = lost.name in stored_files()

    time_machine.move_to(now() + timedelta(hours=30))
    drop_unclaimed()

    left = stored_files()
    assert (young, lost.name in left, row.stored in left) == (True, False, True)
