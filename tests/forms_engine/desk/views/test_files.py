"""A file is sent to those who may read the request, as an attachment, and each time is recorded."""

import pytest
from django.test import Client

from builders.desk import sign_in
from builders.staff import make_staff
from builders.uploads import make_case_with_file
from builders.vault import stored_files
from forms_engine.audit.models import Event
from forms_engine.privacy.services import erase_case
from forms_engine.runs.models import RunFile
from forms_engine.staff.enums import Role
from forms_engine.vault.files import drop

pytestmark = pytest.mark.django_db
COORDINATOR = Role.VOLUNTEER_COORDINATOR


def url(case, row):
    return f"/admin/desk/requests/{case.reference}/files/{row.pk}/"


def screen(case, browser):
    return browser.get(f"/admin/desk/requests/{case.reference}/")


def test_a_file_comes_as_an_attachment_that_nothing_runs_or_keeps():
    case, row = make_case_with_file(b"%PDF- papers")

    response = sign_in(role=COORDINATOR).get(url(case, row))

    assert b"".join(response.streaming_content) == b"%PDF- papers"
    named = {
        "Content-Type": "application/pdf",
        "Content-Length": "12",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    assert {name: response[name] for name in named} == named
    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%D9%85")


def test_each_download_stands_in_the_history_with_who_did_it():
    case, row = make_case_with_file()
    huda = make_staff(role=COORDINATOR, username="huda")

    sign_in(huda).get(url(case, row))

    event = Event.objects.get(stream=case.stream, action="file.read")
    assert (event.by, event.facts) == (huda, {"file": str(row.pk)})
    history = screen(case, sign_in(huda)).context["screen"].history
    assert history[0].title == "تنزيل ملف"


@pytest.mark.parametrize("role", [Role.RECEPTION, Role.COMMITTEE, Role.EDITOR])
def test_a_file_of_a_case_that_is_not_theirs_is_closed_to_staff(role):
    case, row = make_case_with_file()

    response = sign_in(role=role).get(url(case, row))

    assert response.status_code in (403, 404)
    assert not Event.objects.filter(action="file.read").exists()


def test_nobody_gets_a_file_without_signing_in():
    case, row = make_case_with_file()

    assert Client().get(url(case, row)).url.startswith("/admin/login/")


def test_a_file_is_found_under_its_own_case_alone():
    one, _row = make_case_with_file()
    _other, foreign = make_case_with_file()

    assert sign_in(role=COORDINATOR).get(url(one, foreign)).status_code == 404


@pytest.mark.parametrize(("state", "reason"), [("quarantine", ""), ("refused", "virus")])
def test_a_file_that_is_not_checked_is_not_sent(state, reason):
    case, row = make_case_with_file(state=state, reason=reason)

    assert sign_in(role=COORDINATOR).get(url(case, row)).status_code == 404


def test_a_file_that_the_storage_lost_is_not_found():
    case, row = make_case_with_file()
    drop(row.stored)

    assert sign_in(role=COORDINATOR).get(url(case, row)).status_code == 404


def test_the_screen_lists_each_file_with_size_state_and_the_way_to_it():
    case, row = make_case_with_file(b"x" * 2048)

    rows = screen(case, sign_in(role=COORDINATOR)).context["screen"].files

    assert [(r["label"], r["url"]) for r in rows] == [("موافقة.pdf", url(case, row))]
    assert rows[0]["value"].split(" · ")[0] == "PDF"


def test_a_file_being_checked_is_listed_without_a_way_to_it():
    case, _row = make_case_with_file(state="quarantine")

    (row,) = screen(case, sign_in(role=COORDINATOR)).context["screen"].files

    assert "url" not in row


def test_an_erased_case_has_no_files_left(django_capture_on_commit_callbacks):
    case, row = make_case_with_file()

    with django_capture_on_commit_callbacks(execute=True):
        erase_case(case)

    assert RunFile.objects.count() == 0
    assert row.stored not in stored_files()
    assert sign_in(role=COORDINATOR).get(url(case, row)).status_code == 404
