"""The clock of policy line 52: when it starts, when it stops, and who is told."""

from datetime import date

import pytest
import time_machine

from builders.calendars import at, make_holiday
from builders.cases import make_case
from builders.casework import make_declared
from builders.staff import make_staff
from forms_engine.cases.dates import awaits_answer
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.services.advance import advance
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db

SUNDAY = "2026-11-22T09:00:00Z"


def dates(case):
    return case.floor_date, case.promised_date, case.due_on


def test_a_new_request_shows_two_weeks_and_the_target():
    with time_machine.travel(SUNDAY):
        case = make_case()

    assert dates(case) == (date(2026, 12, 6), date(2026, 12, 13), date(2026, 12, 13))


def test_the_clock_starts_anew_when_the_file_is_complete_and_the_applicant_is_told():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.VERIFYING)

    with time_machine.travel("2026-11-25T09:00:00Z"):
        make_declared(case)
        advance(case, "confirm_data", by=make_staff(role=Role.VERIFICATION))

    assert dates(case) == (date(2026, 12, 9), date(2026, 12, 16), date(2026, 12, 16))
    assert [m.template for m in about(case.stream)] == ["received", "date_changed"]


def test_the_clock_stands_while_the_applicant_is_asked():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.VERIFYING)
        checker = make_staff(role=Role.VERIFICATION)
        advance(case, "ask_applicant", by=checker, facts={"question": "Which camp?"})

    with time_machine.travel("2026-11-27T09:00:00Z"):
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    assert dates(case) == (date(2026, 12, 11), date(2026, 12, 17), date(2026, 12, 17))
    assert case.paused_at is None
    assert [m.template for m in about(case.stream)] == ["received", "question", "date_changed"]


def test_an_urgent_mark_brings_the_date_forward_and_never_back():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.VERIFYING)
        advance(case, "mark_urgent", by=make_staff(role=Role.RECEPTION), facts={"reason": "ill"})

    assert (case.urgent, case.promised_date) == (True, date(2026, 11, 23))


def test_another_date_is_promised_with_its_reason():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.RESEARCH)
        facts = {"date": "٢٠٢٦-١٢-٢٠", "reason": "The researcher is ill"}
        advance(case, "change_date", by=make_staff(role=Role.RESEARCHER), facts=facts)

    assert (case.promised_date, case.due_on) == (date(2026, 12, 20), date(2026, 12, 20))
    assert [m.template for m in about(case.stream)] == ["received", "date_changed"]


@pytest.mark.parametrize(
    "day", ["2026-11-22", "2020-01-01", "tomorrow", "2026-12-01", "9999-01-01"]
)
def test_a_date_that_is_past_absurd_or_before_the_floor_is_refused(day):
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.RESEARCH)

        with pytest.raises(MissingFact):
            advance(
                case,
                "change_date",
                by=make_staff(role=Role.RESEARCHER),
                facts={"date": day, "reason": "Late"},
            )


def test_enquiries_and_answers_within_a_day_tell_no_new_date():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.VERIFYING)
        checker = make_staff(role=Role.VERIFICATION)
        advance(case, "ask_applicant", by=checker, facts={"question": "Which camp?"})
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    assert [m.template for m in about(case.stream)] == ["received", "question"]


@pytest.mark.parametrize(
    ("asked", "answered", "floor", "promised"),
    [
        ("2026-11-26 09:00", "2026-11-28 09:00", date(2026, 12, 8), date(2026, 12, 13)),
        ("2026-11-26 09:00", "2026-11-29 09:00", date(2026, 12, 9), date(2026, 12, 14)),
        ("2026-12-30 23:59", "2026-12-31 00:01", date(2026, 12, 7), date(2026, 12, 14)),
        # A holiday of two weeks holds no working day: the floor alone would pass the promise.
        ("2026-12-31 09:00", "2027-01-16 09:00", date(2026, 12, 22), date(2026, 12, 22)),
    ],
)
def test_a_pause_moves_the_promise_by_its_working_days_and_the_floor_by_its_days(
    asked, answered, floor, promised
):
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.VERIFYING)
        make_holiday("2027-01-01", "2027-01-16")
    with time_machine.travel(at(asked)):
        question = {"question": "Which camp?"}
        advance(case, "ask_applicant", by=make_staff(role=Role.VERIFICATION), facts=question)
    with time_machine.travel(at(answered)):
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    assert dates(case) == (floor, promised, promised)


def test_a_case_that_was_late_before_the_pause_stays_on_the_overdue_list():
    with time_machine.travel(SUNDAY):
        case = make_case(state=State.WAITING, due_on=date(2026, 11, 1))

    with time_machine.travel("2026-11-25T09:00:00Z"):
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    assert (case.promised_date, case.due_on) == (date(2026, 12, 16), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("given", "awaited"),
    [
        ({"state": State.COMMITTEE}, True),
        ({"state": State.WAITING}, True),
        ({"state": State.ACCEPTED}, False),
        ({"kind": Kind.VOLUNTEER, "state": State.UNDER_REVIEW}, True),
        ({"kind": Kind.ENQUIRY}, False),
    ],
)
def test_a_promised_date_is_shown_while_an_answer_is_awaited(given, awaited):
    assert awaits_answer(make_case(**given)) == awaited
