"""One request that was sent twice: closed, led on, and opened again."""

import pytest

from builders.cases import AMAL, BASIL, HELP_ANSWERS, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import ForbiddenMove, StaleCase
from forms_engine.cases.services.advance import advance
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Duplicate
from forms_engine.casework.services.duplicates import follow, merge, part
from forms_engine.messages.enums import State as Sent
from forms_engine.messages.models import Message
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def make_pair(state=State.VERIFYING, applicant=AMAL):
    case = make_case(state=state, answers=HELP_ANSWERS, applicant=applicant)
    return case, make_case(), make_staff(role=Role.RECEPTION)


def _told(case, template):
    return Message.objects.filter(about=case.stream, template=template)


@pytest.mark.parametrize("state", [State.RECEIVED, State.VERIFYING, State.WAITING, State.RESEARCH])
def test_a_duplicate_is_closed_told_and_opened_again_where_it_stood(state):
    case, kept, amal = make_pair(state)
    stood = case.waiting_from or state

    row = merge(case, kept, reason="Same day, same words", by=amal, version=case.version)
    closed = (case.state, case.is_open, case.questions.filter(dropped_at=None).count())
    first = _told(case, "duplicate").get()
    part(row, by=amal)

    assert closed == (State.CLOSED, False, 0)
    assert (case.state, case.is_open, case.closed_at) == (stood, True, None)
    first.refresh_from_db()
    assert (first.state, _told(case, "not_duplicate").count()) == (Sent.CANCELLED, 0)
    assert Duplicate.objects.count() == 0


def test_whoever_was_told_of_the_closing_is_told_of_the_opening():
    case, kept, amal = make_pair()
    row = merge(case, kept, reason="x", by=amal, version=case.version)
    Message.objects.filter(about=case.stream).update(state=Sent.SKIPPED)

    part(row, by=amal)

    assert _told(case, "not_duplicate").count() == 1


def test_a_reference_leads_on_only_where_both_hold_the_same_contact():
    (mine, kept, amal), (other, _kept, _amal) = make_pair(), make_pair(applicant=BASIL)
    for case in (mine, other):
        merge(case, kept, reason="x", by=amal, version=case.version)

    assert (follow(mine), follow(other), follow(kept)) == (kept, other, kept)


def test_a_case_that_others_were_closed_for_is_not_closed_itself():
    case, kept, amal = make_pair()
    merge(case, kept, reason="x", by=amal, version=case.version)

    with pytest.raises(CaseworkError) as refusal:
        merge(kept, make_case(), reason="x", by=amal, version=kept.version)

    assert refusal.value.field == "kept"


@pytest.mark.parametrize("wrong", ["same", "kind", "ended", "reason"])
def test_what_cannot_be_merged_says_why(wrong):
    case, kept, _amal = make_pair()
    both = make_staff(roles=(Role.RECEPTION, Role.VOLUNTEER_COORDINATOR))
    kept = {
        "same": case,
        "kind": make_case(Kind.VOLUNTEER),
        "ended": make_case(state=State.CLOSED),
    }.get(wrong, kept)

    with pytest.raises(CaseworkError) as refusal:
        merge(case, kept, reason=" " if wrong == "reason" else "x", by=both, version=case.version)

    assert refusal.value.field == ("reason" if wrong == "reason" else "kept")


def test_whoever_is_late_changes_nothing():
    case, kept, amal = make_pair()
    version = case.version
    advance(case, "mark_urgent", by=amal, facts={"reason": "ill"})

    with pytest.raises(StaleCase):
        merge(case, kept, reason="x", by=amal, version=version)

    case.refresh_from_db()
    assert (case.state, Duplicate.objects.count()) == (State.VERIFYING, 0)


def test_neither_way_is_open_without_the_recorded_act():
    case, _kept, amal = make_pair()

    with pytest.raises(ForbiddenMove):
        advance(case, "close_duplicate", by=amal)

    assert [event.action for event in history(case.stream)] == ["submit"]


def test_a_case_closed_for_good_is_no_duplicate_to_be_opened():
    case = make_case(state=State.CLOSED)

    with pytest.raises(ForbiddenMove):
        advance(case, "not_duplicate", by=make_staff(role=Role.RECEPTION), warrant="casework")
