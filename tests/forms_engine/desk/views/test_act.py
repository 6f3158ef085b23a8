"""One act: what is shown before it, what is asked for, and who is too late."""

import pytest

from builders.cases import BASIL, HUDA, VOLUNTEER_ANSWERS, make_case
from builders.desk import sign_in
from builders.staff import make_staff
from builders.volunteers import make_application
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.services.advance import advance
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def _url(case, action):
    return f"/admin/desk/requests/{case.reference}/act/{action}/"


def test_an_act_without_words_needs_one_click():
    case, browser = make_case(), sign_in(role=Role.RECEPTION)

    page = browser.get(_url(case, "start_verification"))
    answer = browser.post(_url(case, "start_verification"), {"version": case.version, "confirm": 1})

    case.refresh_from_db()
    assert (page.status_code, answer.status_code, case.state) == (200, 302, State.VERIFYING)
    assert "L49" in page.content.decode()


def test_words_for_the_applicant_are_read_once_more_before_they_are_sent():
    case, browser = make_case(state=State.VERIFYING), sign_in(role=Role.VERIFICATION)
    typed = {"version": case.version, "question": "ما رقم مخيمك؟"}

    preview = browser.post(_url(case, "ask_applicant"), typed)
    case.refresh_from_db()
    before = case.state
    browser.post(_url(case, "ask_applicant"), typed | {"confirm": "1"})

    case.refresh_from_db()
    assert "ما رقم مخيمك؟" in preview.context["letter"].body
    assert (before, case.state) == (State.VERIFYING, State.WAITING)
    assert [m.template for m in about(case.stream)] == ["received", "question"]


def test_the_preview_speaks_the_applicants_language():
    case = make_case(applicant=HUDA, state=State.ACCEPTED)

    letter = sign_in(role=Role.RECEPTION).get(_url(case, "complete_registration")).context["letter"]

    assert (letter.lang, letter.dir, case.reference in letter.body) == ("en", "ltr", True)


def test_a_text_message_carries_no_words_of_the_staff():
    case = make_case(applicant=BASIL, state=State.VERIFYING)

    page = sign_in(role=Role.VERIFICATION).get(_url(case, "ask_applicant"))

    assert (page.context["letter"].subject, page.context["quotes"]) == ("", False)


@pytest.mark.parametrize("typed", [{}, {"question": "   "}, {"question": "x" * 5000}])
def test_a_missing_fact_comes_back_with_a_sentence_and_what_was_typed(typed):
    case, browser = make_case(state=State.VERIFYING), sign_in(role=Role.VERIFICATION)

    answer = browser.post(_url(case, "ask_applicant"), {"version": case.version} | typed)

    case.refresh_from_db()
    assert (answer.status_code, case.state) == (422, State.VERIFYING)
    assert list(answer.context["form"].errors) == ["question"]
    assert answer.context["form"]["question"].value() == typed.get("question")


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "tomorrow"])
def test_a_promised_date_lies_ahead(day):
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    typed = {"version": case.version, "date": day, "reason": "لا بد من زيارة", "confirm": "1"}

    answer = browser.post(_url(case, "change_date"), typed)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["date"])
    assert f'value="{day}"' in answer.content.decode()


def test_whoever_comes_second_is_told_the_newer_state():
    case, amal, basil = make_case(), *[make_staff(role=Role.RECEPTION) for _ in range(2)]
    seen = case.version
    advance(case, "start_verification", by=amal)

    answer = sign_in(basil).post(_url(case, "start_verification"), {"version": seen, "confirm": 1})

    assert answer.status_code == 409
    assert str(State.VERIFYING.label) in answer.content.decode()
    assert [event.action for event in history(case.stream)][-1] == "late_attempt"


@pytest.mark.parametrize("action", ["accept", "refuse", "nonsense", "deliver"])
def test_an_act_that_is_not_open_is_forbidden(action):
    case = make_case(state=State.COMMITTEE)

    answer = sign_in(roles=(Role.COMMITTEE, Role.RECEPTION)).get(_url(case, action))

    assert answer.status_code == 403


@pytest.mark.parametrize("version", ["", "x", "0", "-1", "٩", "9" * 30])
def test_a_strange_version_changes_nothing(version):
    case, browser = make_case(), sign_in(role=Role.RECEPTION)

    answer = browser.post(_url(case, "start_verification"), {"version": version, "confirm": 1})

    case.refresh_from_db()
    assert case.state == State.RECEIVED
    assert answer.status_code in (409, 422)


def test_a_young_volunteer_without_a_guardian_is_not_accepted():
    young = {**VOLUNTEER_ANSWERS, "person": VOLUNTEER_ANSWERS["person"] | {"birth_year": 2012}}
    case, browser = make_application(answers=young), sign_in(role=Role.VOLUNTEER_COORDINATOR)
    advance(case, "start_review", by=make_staff(role=Role.VOLUNTEER_COORDINATOR))

    answer = browser.post(_url(case, "accept"), {"version": case.version, "confirm": "1"})

    assert (answer.status_code, len(answer.context["form"].non_field_errors())) == (422, 1)
