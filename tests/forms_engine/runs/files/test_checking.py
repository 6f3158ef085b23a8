"""A file leaves quarantine by the worker's hand: checked, refused, or not yet."""

import pytest
from django.db import transaction

from builders.files import make_jpeg
from builders.scanner import EICAR, listening
from builders.uploads import add_file, give, make_upload_run
from builders.vault import stored_files
from forms_engine.outbox import Later
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.runs.files import checking
from forms_engine.runs.files.checking import check
from forms_engine.runs.files.handing import hand_over
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.runs.models import RunFile
from forms_engine.runs.queries import answers
from forms_engine.vault.files import drop, read
from forms_engine.vault.services import destroy_key, new_key

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def later(settings):
    """Every file is left to the worker."""
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "at_once": 1}


def again(row):
    return RunFile.objects.select_related("key").get(pk=row.pk)


def waiting(**settings):
    run, _secret = make_upload_run(**settings)
    return run, add_file(run, make_jpeg(place=True, comment=EICAR), "tent.jpg")


def test_a_checked_file_is_the_clean_one_and_the_sent_one_is_gone(
    django_capture_on_commit_callbacks,
):
    _run, row = waiting()

    with django_capture_on_commit_callbacks(execute=True):
        drain()

    found = again(row)
    plain = b"".join(read(kept(found)))
    assert (found.state, found.size, open_inside(found).name) == (
        "available",
        len(plain),
        "tent.jpg",
    )
    assert b"Amal" not in plain
    assert (row.stored in stored_files(), found.stored in stored_files()) == (False, True)


def test_a_refused_file_leaves_only_the_reason_and_no_answer(
    settings, django_capture_on_commit_callbacks
):
    run, row = waiting()
    give(run, "papers")
    with listening() as (address, _seen), django_capture_on_commit_callbacks(execute=True):
        settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "scanner": address}
        drain()

    found = again(row)
    assert (found.state, found.reason, found.stored) == ("refused", "virus", "")
    assert row.stored not in stored_files()
    assert "papers" not in answers(run)


def test_a_file_stays_in_quarantine_while_the_scanner_is_away(settings):
    _run, row = waiting()
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "scanner": "unix:///nowhere"}

    drain()

    assert again(row).state == "quarantine"
    job = Job.objects.get(kind="file.scan")
    assert (job.done_at, job.attempts) == (None, 0)


def test_a_file_that_the_storage_lost_is_damaged():
    _run, row = waiting()
    drop(row.stored)

    drain()

    assert again(row).reason == "damaged"


def test_a_file_in_quarantine_counts_and_goes_on_with_the_form():
    run, row = waiting()
    assert give(run, "papers").is_valid()
    key = new_key()

    with transaction.atomic():
        hand_over(run, key, answers(run))
    drain()

    found = again(row)
    assert (found.state, found.key_id) == ("available", key.pk)


def test_a_form_sent_while_its_file_is_examined_asks_for_another_look(monkeypatch):
    run, row = waiting()
    give(run, "papers")
    key = new_key()

    def examine(data):
        with transaction.atomic():
            hand_over(run, key, answers(run))
        return checking.Clean("image", b"clean")

    monkeypatch.setattr(checking, "examine", examine)
    before = stored_files()
    receipt = check({"file": str(row.pk)})

    with pytest.raises(Later):
        receipt.write()

    assert (again(row).state, again(row).key_id) == ("quarantine", key.pk)
    assert stored_files() == before


@pytest.mark.parametrize("end", ["removed", "erased"])
def test_nothing_is_done_for_a_file_that_is_gone(end):
    run, row = waiting()
    if end == "removed":
        RunFile.objects.all().delete()
    else:
        destroy_key(run.key)

    assert check({"file": str(row.pk)}) is None
