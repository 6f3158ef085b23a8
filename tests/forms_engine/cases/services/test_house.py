"""Nothing passes in silence: dates are moved, applicants reminded, requests given back; once."""

from datetime import date

import pytest
import time_machine
from django.utils.translation import override

from builders.calendars import at, make_holiday
from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.filters import Filters
from forms_engine.cases.models import Case
from forms_engine.cases.queries import counts, is_overdue, queue
from forms_engine.cases.redating import latest_reason
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.house import GIVE_BACK, PASSED, REMIND, look_round
from forms_engine.messages.models import Message
from forms_engine.messages.queries import about
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
RECEIVED = "2026-11-22 12:00"  # a Sunday; three weeks later is Sunday 13 December
PROMISED = date(2026, 12, 13)
OURS = (PASSED, REMIND, GIVE_BACK)


def round_at(moment, *, times=1):
    """The hourly round and the worker, at this moment in Riyadh."""
    with time_machine.travel(at(moment)):
        for _ in range(times):
            look_round()
            while drain():
                pass


def make_at(moment=RECEIVED, **given):
    with time_machine.travel(at(moment)):
        return make_case(**given)


def templates(case):
    return [message.template for message in about(case.stream)]


def acts(case):
    return [event.action for event in history(case.stream)]


@pytest.mark.parametrize(
    ("moment", "promised"),
    [
        ("2026-12-13 19:59", PROMISED),
        ("2026-12-13 20:00", date(2026, 12, 20)),
        ("2026-12-14 09:00", date(2026, 12, 21)),  # the worker had stood still
        ("2026-12-31 21:00", date(2027, 1, 7)),
    ],
)
def test_a_date_that_passes_unanswered_is_moved_that_evening_with_its_reason(moment, promised):
    case = make_at(state=State.RESEARCH)

    round_at(moment, times=3)

    case.refresh_from_db()
    moved = promised != PROMISED
    assert (case.promised_date, case.due_on) == (promised, PROMISED)
    assert templates(case) == ["received"] + ["date_changed"] * moved
    assert acts(case) == ["submit"] + ["put_off"] * moved
    with override("en"):
        why = latest_reason(case, history(case.stream))
    assert why.startswith("The study of your request takes more time") == moved


def test_the_case_is_overdue_and_the_next_date_is_kept_in_view_too():
    case = make_at(state=State.COMMITTEE)
    make_holiday("2026-12-15", "2026-12-16")
    round_at("2026-12-13 20:10")
    with time_machine.travel(at("2026-12-14 08:00")):
        case.refresh_from_db()
        assert (is_overdue(case), case.promised_date) == (True, date(2026, 12, 22))

    round_at("2026-12-22 20:10", times=2)

    case.refresh_from_db()
    assert (case.promised_date, case.state) == (date(2026, 12, 29), State.COMMITTEE)
    assert acts(case) == ["submit", "put_off", "put_off"]


@pytest.mark.parametrize(
    "given",
    [
        {"state": State.WAITING},
        {"state": State.ACCEPTED},
        {"state": State.REFUSED},
        {"state": State.CLOSED},
        {"kind": Kind.ENQUIRY},
    ],
)
def test_dates_that_wait_for_no_answer_of_ours_are_left_alone(given):
    case = make_at(**given)
    Case.objects.filter(pk=case.pk).update(promised_date=PROMISED)

    with time_machine.travel(at("2026-12-20 21:00")):
        look_round()

    assert not Job.objects.filter(kind=PASSED).exists()


def test_whoever_gives_a_new_date_in_time_is_not_overruled():
    case = make_at(state=State.RESEARCH)
    with time_machine.travel(at("2026-12-13 20:01")):
        look_round()
        facts = {"date": "2026-12-30", "reason": "The visit is on Monday"}
        advance(case, "change_date", by=make_staff(role=Role.RESEARCHER), facts=facts)
        while drain():
            pass

    case.refresh_from_db()
    assert (case.promised_date, acts(case)) == (date(2026, 12, 30), ["submit", "change_date"])


def test_a_case_that_was_asked_and_answered_between_job_and_worker_is_put_off_by_the_next_round():
    case = make_at(state=State.VERIFYING)
    with time_machine.travel(at("2026-12-13 20:01")):
        look_round()
        question = {"question": "Which camp?"}
        advance(case, "ask_applicant", by=make_staff(role=Role.VERIFICATION), facts=question)
        while drain():
            pass
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})
    assert case.promised_date == PROMISED

    round_at("2026-12-13 21:10")

    assert acts(case) == ["submit", "ask_applicant", "answer", "put_off"]


def test_a_crash_in_the_middle_leaves_all_or_nothing(monkeypatch):
    case = make_at(state=State.RESEARCH)

    def crash(*args, **kwargs):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr("forms_engine.cases.services.announce.tell", crash)
        round_at("2026-12-13 20:10")
    case.refresh_from_db()
    assert (case.promised_date, templates(case)) == (PROMISED, ["received"])

    round_at("2026-12-13 21:10", times=2)
    case.refresh_from_db()
    assert (case.promised_date, templates(case)) == (
        date(2026, 12, 20),
        ["received", "date_changed"],
    )


def test_staff_see_the_dates_about_to_pass_two_working_days_before():
    case = make_at(state=State.RESEARCH)
    make_at(state=State.WAITING)
    make_at(kind=Kind.ENQUIRY)
    clerk = make_staff(role=Role.RECEPTION)

    def seen(moment):
        with time_machine.travel(at(moment)):
            found = list(queue(clerk, Filters.read({"soon": "1"})))
            assert counts(clerk).about_to_pass.value == len(found)
            return found

    assert seen("2026-12-08 23:59") == []
    assert seen("2026-12-10 00:00") == [case]  # Thursday: Sunday is one working day away
    assert seen("2026-12-09 00:00") == [case]


@pytest.mark.parametrize("kind", [Kind.HELP, Kind.VOLUNTEER])
def test_a_question_is_repeated_once_and_then_given_back_to_the_desk(kind):
    adult = {"person": {"name": "باسل", "birth_year": 1980, "phone": "+966559876543"}}
    case = make_at(
        kind=kind, state=State.WAITING, answers=adult if kind == Kind.VOLUNTEER else None
    )
    asked_of = case.waiting_from
    first = templates(case)

    round_at("2026-11-27 11:00")
    assert templates(case) == first
    round_at("2026-11-27 12:10", times=3)
    assert templates(case) == [*first, "question_reminder"]
    round_at("2026-12-06 12:00")
    assert acts(case) == ["submit", "reminded"]
    round_at("2026-12-06 13:10", times=3)

    case.refresh_from_db()
    assert (case.state, case.due_on) == (asked_of, date(2026, 12, 7))
    assert case.promised_date == date(2026, 12, 27)  # the wait held ten working days
    assert templates(case) == [*first, "question_reminder", "date_changed"]
    assert acts(case) == ["submit", "reminded", "give_back"]
    assert history(case.stream).last().facts["actor"] == "house"


def test_an_answer_after_the_reminder_ends_the_waiting_itself():
    case = make_at(state=State.WAITING)
    round_at("2026-11-28 12:00")
    with time_machine.travel(at("2026-11-29 12:00")):
        advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    round_at("2026-12-20 12:00")

    assert acts(case)[:3] == ["submit", "reminded", "answer"]
    assert "give_back" not in acts(case)


def test_nobody_acts_in_the_name_of_the_house():
    case = make_at(state=State.RESEARCH)

    for who in (None, make_staff(role=Role.RESEARCHER), make_staff(role=Role.ADMINISTRATOR)):
        with pytest.raises(ForbiddenMove):
            advance(case, "put_off", by=who)
    with pytest.raises(ForbiddenMove):
        advance(case, "put_off", by=make_staff(role=Role.RESEARCHER), warrant="house")


def test_the_round_costs_the_same_for_one_case_and_for_many(django_assert_num_queries):
    for count in (1, 3):
        for _ in range(count):
            make_at(state=State.RESEARCH)
            make_at(state=State.WAITING)
        with time_machine.travel(at("2026-12-20 21:00")), django_assert_num_queries(9):
            look_round()
    assert Message.objects.filter(template="question_reminder").count() == 0
