"""Why a promised date moved, as the applicant reads it."""

import pytest
import time_machine
from django.utils.translation import override

from builders.cases import HUDA, make_case
from builders.casework import make_declared
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.redating import latest_reason
from forms_engine.cases.services.advance import advance
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.queries import about
from forms_engine.messages.services import render
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
NEXT_DAY = "2026-11-25T09:00:00Z"
ILL = {"date": "2026-12-20", "reason": "The researcher is ill"}


@pytest.fixture
def case():
    with time_machine.travel("2026-11-22T09:00:00Z"):
        return make_case(state=State.VERIFYING, applicant=HUDA)


def reason(case):
    return latest_reason(case, history(case.stream))


def redate(case):
    with time_machine.travel(NEXT_DAY):
        advance(case, "change_date", by=make_staff(role=Role.VERIFICATION), facts=ILL)


def test_a_date_that_never_moved_has_no_reason(case):
    assert reason(case) == ""


def test_the_words_of_staff_are_shown_and_told(case):
    redate(case)

    letter = about(case.stream).last()
    told = render("date_changed", "en", "email", open_envelope(letter).context)
    assert reason(case) == "The researcher is ill"
    assert "The reason:\n\nThe researcher is ill\n" in told.body


def test_a_date_that_moves_by_itself_has_the_words_of_the_house(case):
    redate(case)

    with time_machine.travel(NEXT_DAY):
        make_declared(case)
        advance(case, "confirm_data", by=make_staff(role=Role.VERIFICATION))

    with override("ar"):
        assert reason(case) == "اكتملت بيانات الطلب، وبدأت دراسته."


def test_the_reason_of_the_urgent_mark_stays_with_the_staff(case):
    with time_machine.travel(NEXT_DAY):
        clerk = make_staff(role=Role.RECEPTION)
        advance(case, "mark_urgent", by=clerk, facts={"reason": "In hospital"})

    assert "hospital" not in reason(case)
    assert reason(case) != ""


def test_a_move_that_leaves_the_date_leaves_the_reason(case):
    redate(case)

    advance(case, "withdraw", by=None)

    assert reason(case) == "The researcher is ill"
