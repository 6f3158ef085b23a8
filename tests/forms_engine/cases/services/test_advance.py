"""The one door: every state, every action, every role; and what a move leaves behind."""

import re
from itertools import product
from pathlib import Path

import pytest

from builders.cases import AMAL, make_case, past_floor, place
from builders.casework import make_declared
from builders.staff import make_staff
from builders.volunteers import check_all
from forms_engine.audit.queries import history
from forms_engine.cases.enums import STATES, Kind, State
from forms_engine.cases.exceptions import (
    EarlyDecision,
    ForbiddenMove,
    MissingFact,
    StaleCase,
)
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.workflow.table import allowed, moves_for
from forms_engine.messages.enums import State as MessageState
from forms_engine.messages.queries import about
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role
from forms_engine.volunteers.services import make_profile

pytestmark = pytest.mark.django_db

FACTS = {
    "reason": "Told on the phone",
    "early_reason": "The person is in danger",
    "question": "Which camp are you in?",
    "answer": "Camp 12",
    "report": "A visit found the need real",
    "recommendation": "support",
    "ground": "other",
    "objection": "A paper was missing",
    "what": "A wheelchair",
    "quantity": "١",
    "how": "in_person",
    "where": "Mina, camp 12",
    "to_whom": "Amal herself",
    "date": "2027-01-10",
}
KINDS = (Kind.HELP, Kind.ENQUIRY, Kind.VOLUNTEER)
ACTIONS = sorted({move.action for kind in KINDS for move in moves_for(kind)})
CELLS = [(kind, state) for kind in KINDS for state in STATES[kind]]


def documented(case, kind, state, action, role):
    """Where the table says this cell leads, or None; the warrant is the committee's alone."""
    for move in moves_for(kind):
        returns_elsewhere = move.returns and move.target not in (
            State.VERIFYING,
            State.UNDER_REVIEW,
        )
        idle = move.unless is not None and move.unless(case)
        if move.action != action or state not in move.sources or returns_elsewhere or idle:
            continue
        allowed = move.applicant if role is None else role in move.roles
        return (move.target or state) if allowed and not move.warrant else None
    return None


def attempt(case, action, by):
    """Where `action` leads, or None where it is forbidden."""
    try:
        return State(advance(case, action, by=by, facts=FACTS).state)
    except ForbiddenMove:
        return None


def outcomes(kind, state, people):
    """Every action by everybody, each from a case that stands in `state`."""
    case = make_case(kind, answers=ADULT if kind == Kind.VOLUNTEER else None)
    if kind == Kind.VOLUNTEER:
        check_all(make_profile(case))
    if kind == Kind.HELP:
        make_declared(case)
    found, expected = {}, {}
    moved = True
    for action, (role, person) in product(ACTIONS, people.items()):
        if moved:
            put_back(case, state)
        expected[action, role] = documented(case, kind, state, action, role)
        found[action, role] = attempt(case, action, person)
        moved = found[action, role] is not None
    return found, expected


def put_back(case, state):
    """The same case as if it had just come to `state`."""
    case.questions.all().delete()
    case.deliveries.all().delete()
    case.reconsiderations.all().delete()
    Case.objects.filter(pk=case.pk).update(**CLEAN, **past_floor())
    place(case, state)


CLEAN = {
    "paused_at": None,
    "waiting_from": "",
    "closed_at": None,
    "state": State.RECEIVED,
    "is_open": True,
    "urgent": False,
    "hearing": 1,
    "reconsider_until": None,
}
ADULT = {"person": {"name": "باسل", "birth_year": 1980, "phone": "+966559876543"}}


@pytest.mark.parametrize(("kind", "state"), CELLS)
def test_only_the_documented_moves_exist_for_every_action_and_role(kind, state):
    people = {role: make_staff(role=role) for role in Role} | {None: None}

    happened, expected = outcomes(kind, state, people)

    assert happened == expected


def test_nobody_else_assigns_a_state():
    source = Path(__file__).parents[4] / "forms_engine"
    setting = re.compile(r"\bcase\.state\s*=[^=]|Case\.objects[^\n]*update\([^)]*\bstate=")

    guilty = [path.name for path in source.rglob("*.py") if setting.search(path.read_text())]

    assert guilty == []


def test_a_move_writes_history_message_and_row_for_higher_rooms():
    case = make_case(state=State.VERIFYING)
    clerk = make_staff(role=Role.VERIFICATION)

    advance(case, "ask_applicant", by=clerk, facts={"question": "Which camp?"})

    event = history(case.stream).last()
    assert (event.action, event.by, event.facts) == (
        "ask_applicant",
        clerk,
        {"from": "verifying", "to": "waiting", "clause": "L49", "actor": "staff"},
    )
    assert open_facts(case, event.sealed, label="event") == {"question": "Which camp?"}
    assert [m.template for m in about(case.stream)] == ["received", "question"]
    assert Job.objects.get(kind="case.moved", key=f"{case.pk}:2").payload == {
        "case": str(case.pk),
        "kind": "help",
        "action": "ask_applicant",
        "from": "verifying",
        "to": "waiting",
    }


def test_a_refused_move_leaves_nothing_behind():
    case = make_case(state=State.VERIFYING)
    before = (history(case.stream).count(), about(case.stream).count(), Job.objects.count())

    with pytest.raises(MissingFact):
        advance(case, "ask_applicant", by=make_staff(role=Role.VERIFICATION), facts={})

    after = (history(case.stream).count(), about(case.stream).count(), Job.objects.count())
    assert (after, Case.objects.get().state) == (before, State.VERIFYING)


def test_the_second_of_two_writers_is_told_and_remembered():
    case = make_case()
    first, second = Case.objects.get(pk=case.pk), Case.objects.get(pk=case.pk)
    clerk = make_staff(role=Role.RECEPTION)
    advance(first, "start_verification", by=clerk)

    with pytest.raises(StaleCase) as refusal:
        advance(second, "withdraw", by=None)

    assert refusal.value.current.state == State.VERIFYING
    assert [e.action for e in history(case.stream)] == [
        "submit",
        "start_verification",
        "late_attempt",
    ]


def test_two_who_mark_one_case_urgent_mark_it_once():
    case = make_case()
    first, second = Case.objects.get(pk=case.pk), Case.objects.get(pk=case.pk)
    clerk = make_staff(role=Role.RECEPTION)
    advance(first, "mark_urgent", by=clerk, facts={"reason": "ill"})

    with pytest.raises(StaleCase):
        advance(second, "mark_urgent", by=clerk, facts={"reason": "very ill"})

    assert Case.objects.get().version == 2


def test_an_urgent_case_is_not_marked_again():
    case, clerk = make_case(urgent=True), make_staff(role=Role.RECEPTION)

    offered = [move.action for move in allowed(case, clerk)]

    assert offered == ["start_verification", "withdraw", "change_date"]
    with pytest.raises(ForbiddenMove):
        advance(case, "mark_urgent", by=clerk, facts={"reason": "ill"})


def test_a_screen_that_shows_an_older_version_changes_nothing():
    case = make_case()

    with pytest.raises(StaleCase):
        advance(case, "withdraw", by=None, version=case.version - 1)

    assert Case.objects.get().state == State.RECEIVED


def test_the_committees_acts_need_its_warrant():
    case = make_case(state=State.COMMITTEE, **past_floor())

    with pytest.raises(ForbiddenMove):
        advance(case, "accept", by=make_staff(role=Role.COMMITTEE), facts=FACTS)

    assert Case.objects.get().state == State.COMMITTEE


@pytest.mark.parametrize(
    ("urgent", "early_reason"), [(False, "in danger"), (True, ""), (False, "")]
)
def test_an_early_decision_needs_the_urgent_mark_and_a_reason(urgent, early_reason):
    case = make_case(state=State.COMMITTEE, urgent=urgent)
    facts = {"ground": "need", "reason": "Accepted", "early_reason": early_reason}

    with pytest.raises(EarlyDecision):
        advance(
            case, "accept", by=make_staff(role=Role.COMMITTEE), facts=facts, warrant="committee"
        )

    assert Case.objects.get().state == State.COMMITTEE


def test_an_urgent_case_with_a_recorded_reason_is_decided_early():
    case = make_case(state=State.COMMITTEE, urgent=True)
    facts = {"ground": "need", "reason": "We will help", "early_reason": "in danger"}

    advance(case, "accept", by=make_staff(role=Role.COMMITTEE), facts=facts, warrant="committee")

    assert case.state == State.ACCEPTED
    assert open_words(case, case.decision_reason, label="decision") == "We will help"


def test_one_step_back_cancels_the_message_that_has_not_left():
    case = make_case(state=State.ACCEPTED)
    clerk = make_staff(role=Role.RECEPTION)
    advance(case, "complete_registration", by=clerk)

    advance(case, "step_back", by=clerk, facts={"reason": "The wrong file"})

    assert [(m.template, m.state) for m in about(case.stream)] == [
        ("received", MessageState.QUEUED),
        ("registered", MessageState.CANCELLED),
    ]


def test_a_delivery_that_is_taken_back_asks_for_no_survey():
    case = make_case(state=State.REGISTERED)
    clerk = make_staff(role=Role.RECEPTION)
    advance(case, "deliver", by=clerk, facts=FACTS)

    advance(case, "step_back", by=clerk, facts={"reason": "Another person's file"})

    jobs = Job.objects.filter(kind="evaluation.due")
    assert [job.cancelled_at is not None for job in jobs] == [True]
    assert (case.state, case.delivered_at) == (State.REGISTERED, None)


def test_delivery_and_refusal_ask_for_a_survey_some_days_later():
    delivered = make_case(state=State.REGISTERED)
    refused = make_case(state=State.COMMITTEE, **past_floor())

    advance(delivered, "deliver", by=make_staff(role=Role.RECEPTION), facts=FACTS)
    advance(refused, "refuse", by=make_staff(role=Role.COMMITTEE), facts=FACTS, warrant="committee")

    jobs = Job.objects.filter(kind="evaluation.due").order_by("pk")
    assert [job.payload for job in jobs] == [{"case": str(c.pk)} for c in (delivered, refused)]
    assert [
        (job.due_at - c.moved_at).days for job, c in zip(jobs, (delivered, refused), strict=True)
    ] == [3, 3]


def test_the_answer_leads_back_to_whoever_asked():
    case = make_case(state=State.RESEARCH)
    advance(case, "ask_applicant", by=make_staff(role=Role.RESEARCHER), facts=FACTS)

    advance(case, "answer", by=None, facts={"answer": "Camp 12"})

    question = case.questions.get()
    assert (case.state, open_words(case, question.answer, label="answer")) == (
        State.RESEARCH,
        "Camp 12",
    )


def test_whoever_checked_and_researched_is_remembered():
    case = make_case(state=State.VERIFYING)
    checker, researcher = make_staff(role=Role.VERIFICATION), make_staff(role=Role.RESEARCHER)

    make_declared(case)
    advance(case, "confirm_data", by=checker)
    advance(case, "report_research", by=researcher, facts=FACTS, warrant="research")

    assert set(case.involvements.values_list("user", "part")) == {
        (checker.pk, "verified"),
        (researcher.pk, "researched"),
    }


def test_nobody_without_an_address_is_lost():
    case = make_case(applicant=type(AMAL)(name="أمل"))

    assert [m.state for m in about(case.stream)] == [MessageState.SKIPPED]
