"""The policy's handling of a help request, written out a second time so that no slip passes."""

import pytest

from forms_engine.cases.enums import CLAUSES, PUBLIC_LABELS, STATES, Kind, State
from forms_engine.cases.workflow.table import moves_for

DESK = {"reception", "verification"}
STAFF = DESK | {"researcher"}
DELIVERERS = {"reception", "volunteer_coordinator"}
POLICY = {
    ("received", "start_verification", "verifying", "L49"): DESK,
    ("verifying", "ask_applicant", "waiting", "L49"): {"verification"},
    ("research", "ask_applicant", "waiting", "L49"): {"researcher"},
    ("waiting", "answer", "verifying", "L49"): STAFF | {"applicant"},
    ("waiting", "answer", "research", "L49"): STAFF | {"applicant"},
    ("verifying", "confirm_data", "research", "L50"): {"verification"},
    ("research", "report_research", "committee", "L45"): {"researcher", "research"},
    ("committee", "accept", "accepted", "L52"): {"committee", "in session"},
    ("committee", "refuse", "refused", "L52"): {"committee", "in session"},
    ("refused", "reconsider", "committee", "L9"): {"reception", "applicant"},
    ("accepted", "complete_registration", "registered", "L53"): DESK,
    ("registered", "deliver", "delivered", "L54"): DELIVERERS,
    ("registered", "all_delivered", "delivered", "L54"): DELIVERERS,
    ("registered", "deliver_part", "registered", "L54"): DELIVERERS,
    ("registered", "undo_delivery", "registered", "L9"): DELIVERERS,
    ("delivered", "close", "closed", "L27"): {"reception"},
    ("refused", "close", "closed", "L27"): {"reception"},
    ("waiting", "give_back", "verifying", "L49"): {"the house"},
    ("waiting", "give_back", "research", "L49"): {"the house"},
    ("verifying", "step_back", "received", "L9"): DESK,
    ("waiting", "step_back", "verifying", "L9"): {"verification"},
    ("waiting", "step_back", "research", "L9"): {"researcher"},
    ("research", "step_back", "verifying", "L9"): {"researcher"},
    ("committee", "step_back", "research", "L9"): {"committee", "researcher"},
    ("registered", "step_back", "accepted", "L9"): DESK | {"volunteer_coordinator"},
    ("delivered", "step_back", "registered", "L9"): {"reception"},
}
WARRANTS = {"committee": "in session", "house": "the house", "casework": "once compared"}
for _state in ("received", "verifying", "research"):
    POLICY[_state, "close_duplicate", "closed", "L49"] = DESK | {"once compared"}
    POLICY["closed", "not_duplicate", _state, "L49"] = DESK | {"once compared"}
POLICY["waiting", "close_duplicate", "closed", "L49"] = DESK | {"once compared"}
BEFORE_DECISION = ("received", "verifying", "waiting", "research", "committee")
for _state in BEFORE_DECISION:
    POLICY[_state, "mark_urgent", _state, "L52"] = STAFF
    POLICY[_state, "change_date", _state, "L52"] = STAFF
for _state in ("received", "verifying", "research", "committee"):
    POLICY[_state, "put_off", _state, "L52"] = {"the house"}
for _state in (*BEFORE_DECISION, "accepted", "registered"):
    POLICY[_state, "withdraw", "withdrawn", "L48"] = {"reception", "applicant"}


def who(move):
    """Everybody who may make a move, in plain words."""
    extra = {"applicant"} if move.applicant else set()
    warranted = {WARRANTS.get(move.warrant, move.warrant)} if move.warrant else set()
    return {role.value for role in move.roles} | extra | warranted


def test_the_table_is_the_policy():
    table = {
        (source.value, move.action, (move.target or source).value, move.clause): who(move)
        for move in moves_for(Kind.HELP)
        for source in move.sources
    }

    assert table == POLICY


def test_no_two_arrows_of_one_name_leave_a_state_unless_they_lead_back():
    arrows = [
        (kind, source, move.action, (move.returns or move.unless is not None) and move.target)
        for kind in Kind
        for move in moves_for(kind)
        for source in move.sources
    ]

    assert len(arrows) == len(set(arrows))


def test_every_state_has_a_clause_and_words_for_the_public():
    assert set(CLAUSES) == set(PUBLIC_LABELS) == set(State)


@pytest.mark.parametrize("kind", Kind)
def test_every_state_of_a_kind_can_be_reached(kind):
    reached = {move.target for move in moves_for(kind)} | {State.RECEIVED}

    assert set(STATES[kind]) == reached - {None}
