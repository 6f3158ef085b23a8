"""Handing over several requests at once."""

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from builders.volunteers import make_application
from forms_engine.audit.queries import history
from forms_engine.desk.giving import Outcome, hand_over, seen
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def _holder(case):
    case.refresh_from_db()
    return case.assignee


def test_each_request_gets_its_own_line_in_its_history():
    amal, basil = make_staff(role=Role.RECEPTION), make_staff(role=Role.VERIFICATION)
    cases = [make_case(), make_case(assignee=amal)]

    outcome = hand_over(map(seen, cases), to=basil, by=amal)

    assert set(outcome.given) == {case.reference for case in cases}
    assert [_holder(case) for case in cases] == [basil, basil]
    assert [history(case.stream).last().facts for case in cases] == [{"to": basil.pk}] * 2


def test_a_request_that_changed_hands_meanwhile_stays_there():
    amal, huda = make_staff(role=Role.RECEPTION), make_staff(role=Role.RECEPTION)
    case = make_case()
    mark = seen(case)
    type(case).objects.update(assignee=huda)

    outcome = hand_over([mark], to=amal, by=amal)

    assert (outcome, _holder(case)) == (Outcome(taken=[case.reference]), huda)


def test_nobody_gets_a_request_that_their_role_may_not_see():
    amal = make_staff(roles=(Role.RECEPTION, Role.VOLUNTEER_COORDINATOR))
    basil, application = make_staff(role=Role.RECEPTION), make_application()

    outcome = hand_over([seen(application)], to=basil, by=amal)

    assert (outcome, _holder(application)) == (Outcome(refused=[application.reference]), None)


@pytest.mark.parametrize("mark", ["", ".", "x" * 5000, "M7K4-XW9P\0.0", "m7k4-xw9p.0", "M7K4-XW9P"])
def test_a_mark_that_names_nothing_is_ignored(mark):
    amal = make_staff(role=Role.RECEPTION)

    assert hand_over([mark], to=amal, by=amal) == Outcome()


def test_a_request_of_another_role_is_not_touched():
    amal, application = make_staff(role=Role.RECEPTION), make_application()

    assert hand_over([seen(application)], to=amal, by=amal) == Outcome()
    assert _holder(application) is None
