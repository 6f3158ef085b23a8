"""A check says against what, by whom, how it came out; a list of a stage is ticked."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from builders.cases import HELP_ANSWERS, make_case
from builders.casework import SEEN
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Part, State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.sealed import open_words
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.services.checking import Check, take_back, tick, verify
from forms_engine.casework.stages import items_for
from forms_engine.clock.time import now, today
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
NAME = "person.name"


def make_checking(role=Role.VERIFICATION, state=State.VERIFYING):
    return make_case(state=state, answers=HELP_ANSWERS), make_staff(role=role)


def test_a_newer_check_replaces_the_one_before_and_none_is_lost():
    case, basil = make_checking()
    note = "The passport spells it otherwise"

    verify(case, NAME, Check(outcome="differs", against="nusuk", note=note), by=basil)
    row = verify(case, NAME, SEEN, by=basil)

    old = case.verifications.exclude(pk=row.pk).get()
    assert (row.sighted, row.by, row.note) == (True, basil, None)
    assert (old.replaced_at is None, open_words(case, old.note, label="verification")) == (
        False, note
    )  # fmt: skip
    assert case.involvements.get().part == Part.VERIFIED
    event = history(case.stream).last()
    assert event.facts == {"field": NAME, "outcome": "matches", "against": "original"}


def test_a_check_is_taken_back():
    case, basil = make_checking()
    verify(case, NAME, SEEN, by=basil)

    take_back(case, NAME, by=basil)

    assert case.verifications.filter(replaced_at=None).count() == 0
    assert history(case.stream).last().action == "check_undone"


@pytest.mark.parametrize(
    ("check", "field"),
    [
        (Check(outcome="matches"), "against"),
        (Check(outcome="differs", against="call"), "note"),
        (Check(outcome="not_needed", note="\u200b "), "note"),
        (
            Check(outcome="matches", against="call", valid_until=today() - timedelta(1)),
            "valid_until",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_place(check, field):
    case, basil = make_checking()

    with pytest.raises(CaseworkError) as refusal:
        verify(case, NAME, check, by=basil)

    assert (refusal.value.field, case.verifications.count()) == (field, 0)


@pytest.mark.parametrize(
    ("role", "state", "field"),
    [
        (Role.COMMITTEE, State.COMMITTEE, NAME),
        (Role.VERIFICATION, State.COMMITTEE, NAME),
        (Role.AUDITOR, State.VERIFYING, NAME),
        (Role.VERIFICATION, State.VERIFYING, "details.story"),
    ],
)
def test_only_checkers_check_what_needs_it_before_the_committee(role, state, field):
    case, user = make_checking(role, state)

    with pytest.raises(ForbiddenMove):
        verify(case, field, SEEN, by=user)


@pytest.mark.parametrize(
    "row",
    [
        {"outcome": "matches", "against": ""},
        {"outcome": "not_needed", "against": "", "sighted": True, "note": b"x"},
        {"outcome": "differs", "against": "call"},
        {"outcome": "matches", "against": "original", "sighted": False},
    ],
)
def test_the_database_refuses_impossible_checks(row):
    case, _basil = make_checking()

    with pytest.raises(IntegrityError), transaction.atomic():
        case.verifications.create(field=NAME, at=now(), **row)


def test_an_item_is_ticked_once_and_unticked_by_name():
    case, basil = make_checking()

    for done in (True, True, False, False):
        tick(case, "matched", done=done, by=basil)

    actions = [event.action for event in history(case.stream)]
    assert (actions, case.ticks.count()) == (["submit", "tick", "untick"], 0)


def test_an_item_of_another_stage_is_refused():
    case, basil = make_checking()

    with pytest.raises(ForbiddenMove):
        tick(case, "arrived", done=True, by=basil)


def test_a_case_that_moved_on_after_it_was_read_takes_no_check_and_no_tick():
    case, basil = make_checking(state=State.COMMITTEE)
    case.state = State.VERIFYING
    item = items_for(case)[0].code

    for act in (
        lambda: verify(case, NAME, SEEN, by=basil),
        lambda: take_back(case, NAME, by=basil),
        lambda: tick(case, item, done=True, by=basil),
    ):
        with pytest.raises(ForbiddenMove):
            act()
    assert (case.verifications.count(), case.ticks.count()) == (0, 0)
