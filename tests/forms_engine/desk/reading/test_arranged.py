"""The order of the case screen's parts, and which of them are open."""

import pytest

from forms_engine.cases.enums import State
from forms_engine.desk.reading.arranged import USUAL, parts


@pytest.mark.parametrize("state", list(State))
def test_every_part_has_its_one_place_in_every_state(state):
    names = [part.name for part in parts(state, waiting=True, wanted=())]

    assert (sorted(names), names[0]) == (sorted(USUAL), "talk")


@pytest.mark.parametrize(
    ("state", "opened"),
    [
        (State.VERIFYING, ["checks", "person", "request"]),
        (State.COMMITTEE, ["reports", "decision", "request", "person"]),
        (State.ACCEPTED, ["conditions", "decision", "person", "notes"]),
        (State.CLOSED, ["decision", "deliveries", "enquiry", "complaint", "person"]),
    ],
)
def test_what_the_state_needs_is_open_and_stands_first(state, opened):
    wanted = ("notes",) if state == State.ACCEPTED else ()

    found = parts(state, waiting=False, wanted=wanted)

    assert [part.name for part in found if part.opened] == opened
    assert [part.name for part in found[:2]] == opened[:2]
