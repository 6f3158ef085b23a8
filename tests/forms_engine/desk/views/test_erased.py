"""A case whose words are erased: every screen about it answers, and none invents anything."""

import pytest

from builders.cases import HELP_ANSWERS, make_case, make_enquiry
from builders.committee import make_item, vote_all
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.handling import add_note
from forms_engine.committee.enums import Vote
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
REQUESTS = "/admin/desk/requests/"
ERASED = "مُحيت البيانات الشخصية لهذا الطلب"


def make_erased(state=State.VERIFYING):
    """A request with a note and a reason in its history, erased."""
    case = make_case(answers=HELP_ANSWERS)
    amal = make_staff(role=Role.RECEPTION)
    add_note(case, "A note", by=amal)
    advance(case, "mark_urgent", by=amal, facts={"reason": "Medicine"})
    Case.objects.filter(pk=case.pk).update(state=state)
    erase_case(case)
    return Case.objects.get(pk=case.pk)


def test_the_case_shows_its_dates_and_history_only():
    case = make_erased()

    answer = sign_in(role=Role.RECEPTION).get(f"{REQUESTS}{case.reference}/")

    assert (answer.status_code, ERASED in answer.content.decode()) == (200, True)
    titles = [line.title for line in answer.context["history"]]
    assert titles[0] == "محو البيانات الشخصية"
    assert len(titles) == 4


def test_an_erased_enquiry_has_a_screen_too():
    case = make_enquiry()
    erase_case(case)

    answer = sign_in(role=Role.RECEPTION).get(f"{REQUESTS}{case.reference}/")

    assert (answer.status_code, ERASED in answer.content.decode()) == (200, True)


@pytest.mark.parametrize("act", ["ask_applicant", "confirm_data"])
def test_no_act_is_done_on_an_erased_case(act):
    case = make_erased()
    browser, given = sign_in(role=Role.VERIFICATION), {"question": "?", "version": case.version}

    looked = browser.get(f"{REQUESTS}{case.reference}/act/{act}/")
    done = browser.post(f"{REQUESTS}{case.reference}/act/{act}/", given | {"confirm": "1"})

    assert (looked.status_code, done.status_code) == (410, 410)
    assert Case.objects.get(pk=case.pk).version == case.version


def test_a_number_that_is_erased_is_not_revealed():
    case = make_erased()
    address = f"{REQUESTS}{case.reference}/reveal/person.document_number/"

    answer = sign_in(role=Role.VERIFICATION).post(address, {"reason": "Matching"})

    assert (answer.status_code, ERASED in answer.content.decode()) == (410, True)


def test_no_note_is_added_to_an_erased_case():
    case = make_erased()

    answer = sign_in(role=Role.RECEPTION).post(f"{REQUESTS}{case.reference}/note/", {"text": "x"})

    assert (answer.status_code, case.notes.count()) == (410, 1)


def test_the_queue_has_a_row_for_it():
    case = make_erased()

    page = sign_in(role=Role.RECEPTION).get(REQUESTS).content.decode()

    assert (case.reference in page, HELP_ANSWERS["person"]["name"] in page) == (True, False)


def test_the_history_check_tells_what_was_done_but_no_words():
    case = make_erased()

    answer = sign_in(role=Role.AUDITOR).get("/admin/desk/audit/", {"reference": case.reference})

    assert (answer.status_code, answer.context["faults"]) == (200, [])
    assert "Medicine" not in answer.content.decode()


def test_the_committee_opens_no_erased_case():
    item = make_item()
    vote_all(item, Vote.ACCEPT)
    erase_case(item.case)

    item_page = sign_in(item.session.chair).get(f"/admin/desk/committee/cases/{item.pk}/")
    session = sign_in(item.session.chair).get(f"/admin/desk/committee/{item.session_id}/")

    assert (item_page.status_code, session.status_code) == (410, 200)
