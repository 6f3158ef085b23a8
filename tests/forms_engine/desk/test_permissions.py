"""Every address of the desk × every role: allowed and denied from the same set-up."""

import pytest
from django.test import Client

from builders.desk import make_things, sign_in
from builders.staff import make_staff
from forms_engine.desk.menu import ENTRIES
from forms_engine.desk.permissions import CHECKERS, MERGERS, SCREENS
from forms_engine.desk.urls import urlpatterns
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.staff.services.accounts import disable

pytestmark = pytest.mark.django_db

POSTS = {
    "assign", "assign_many", "note", "session_add", "session_attend", "session_absent",
    "session_close", "vote", "conditions", "decide", "item_defer", "item_move", "message",
    "job_rerun", "account_disable", "account_enable", "account_invite_again",
    "session_seat", "holiday_drop", "shift_drop", "sighting_drop", "complaint", "holiday_take",
    "interview_cancel", "slot_close", "volunteer_check_drop", "volunteer_places",
    "opportunity_move", "attendance", "check_undo", "tick", "task_done", "family_part",
    "duplicate_undo", "quiet", "message_many", "export_many", "filter_remove",
    "reply", "settle", "wording_reset", "jobs_rerun", "message_back",
    "declare_undo",
}  # fmt: skip
FOR_PILGRIMS = (Role.VERIFICATION, Role.RESEARCHER)  # the form with papers is a volunteer's
# Open to the role, but the case or the form allows less: who may deliver, unmask, or key in.
LESS = {
    (Role.VERIFICATION, "act"),
    (Role.RESEARCHER, "act"),
    (Role.COMMITTEE, "act"),
    (Role.RESEARCHER, "research"),
    (Role.VOLUNTEER_COORDINATOR, "reveal"),
    (Role.VOLUNTEER_COORDINATOR, "contact"),
    (Role.VOLUNTEER_COORDINATOR, "decision_letter"),
    (Role.VOLUNTEER_COORDINATOR, "declaration"),
    (Role.VOLUNTEER_COORDINATOR, "keyed"),
    (Role.VOLUNTEER_COORDINATOR, "keyed_paper"),
    (Role.VOLUNTEER_COORDINATOR, "file"),
    (Role.VOLUNTEER_COORDINATOR, "letter_scan"),
    # the data of this case is confirmed already
    *((role, act) for role in CHECKERS for act in ("check", "declare")),
    # and it is too late to close it as a duplicate
    *((role, "duplicate") for role in MERGERS - {Role.QUALITY}),
    *((role, f"keyed_file{act}") for role in FOR_PILGRIMS for act in ("", "_remove")),
}


# Quality opens suggestions and complaints, and finds no other case.
NOT_OPINIONS = (
    "case", "bundle", "decision_letter", "declaration", "act", "file", "letter_scan", "task_add",
    "family", "duplicate",
)  # fmt: skip
UNSEEN = {(Role.QUALITY, screen) for screen in NOT_OPINIONS}
MISSING = {"filter"}  # somebody else's
BACK = {"keyed_file", "keyed_file_remove"}  # a GET of these only leads to their page


def _status(role, screen):
    if role not in SCREENS[screen] or (role, screen) in LESS:
        return 403
    if (role, screen) in UNSEEN or screen in MISSING:
        return 404
    return 302 if screen in BACK or screen in POSTS else 200


def test_each_role_has_the_doors_that_its_work_needs():
    doors = {
        str(role): " ".join(entry.screen for entry in ENTRIES if role in SCREENS[entry.screen])
        for role in Role
    }

    assert doors == {
        "reception": "queue tasks key interviews calls letters social ground "
        "inbox outbox counts calendar",
        "verification": "queue tasks key calls inbox outbox calendar",
        "researcher": "queue tasks key interviews calls inbox calendar",
        "committee": "queue tasks sessions calendar",
        "volunteer_coordinator": "queue tasks key ground volunteers opportunities inbox calendar",
        "quality": "queue tasks counts results calendar forms",
        "auditor": "queue sessions counts calendar audit",
        "editor": "wordings calendar forms",
        "legal": "calendar",
        "board": "calendar",
        "administrator": "outbox wordings jobs counts calendar forms accounts",
    }


def test_every_address_stands_in_the_table():
    names = [pattern.name for pattern in urlpatterns]

    assert sorted(names) == sorted(SCREENS)


@pytest.mark.parametrize("role", Role)
def test_a_role_opens_its_screens_and_no_others(role):
    things, browser = make_things(), sign_in(role=role)

    answers = {screen: browser.get(things.url(screen)).status_code for screen in SCREENS}

    assert answers == {screen: _status(role, screen) for screen in SCREENS}


@pytest.mark.parametrize("role", Role)
def test_a_post_is_refused_to_the_same_roles(role):
    things, browser = make_things(), sign_in(role=role)
    closed = [screen for screen in POSTS if role not in SCREENS[screen]]

    answers = {screen: browser.post(things.url(screen)).status_code for screen in closed}

    assert answers == dict.fromkeys(closed, 403)


def test_nobody_gets_in_without_signing_in():
    things, browser = make_things(), Client()

    answers = {screen: browser.get(things.url(screen)) for screen in SCREENS}

    assert {screen: answer.status_code for screen, answer in answers.items()} == dict.fromkeys(
        SCREENS, 302
    )
    assert {answer.url.split("?")[0] for answer in answers.values()} == {"/admin/login/"}


def test_a_superuser_without_a_role_opens_nothing():
    root = User.objects.create_superuser("root", "root@example.org", "a long pass phrase")
    things, browser = make_things(), sign_in(root)

    answers = {screen: browser.get(things.url(screen)).status_code for screen in SCREENS}

    assert answers == dict.fromkeys(SCREENS, 403)


def test_a_disabled_person_is_out_at_once():
    things, amal = make_things(), make_staff(role=Role.RECEPTION)
    browser = sign_in(amal)
    before = browser.get(things.url("queue")).status_code

    disable(amal, by=None)

    assert (before, browser.get(things.url("queue")).status_code) == (200, 302)
