"""A complaint is looked into by somebody who is no part of it; a suggestion is answered."""

import pytest

from builders.cases import make_case, make_complaint, make_suggestion
from builders.staff import make_staff
from forms_engine.cases.concerned import concerned
from forms_engine.cases.dates import ACKNOWLEDGE_WORKDAYS
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.queries import visible
from forms_engine.cases.sealed import open_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.complaints import name_concerned
from forms_engine.cases.services.handling import assign
from forms_engine.cases.workflow.table import allowed
from forms_engine.clock.time import today
from forms_engine.clock.workdays import add_workdays
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
FACTS = {"answer": "We were late, and we call sooner now."}


def acts(case, user):
    return [move.action for move in allowed(case, user)]


def looked_into(case, by):
    return advance(advance(case, "acknowledge", by=by), "look_into", by=by)


def test_a_complaint_goes_from_acknowledgement_to_answer_with_its_goals():
    case, sara = make_complaint(), make_staff(role=Role.QUALITY)
    first_due = case.due_on

    looked_into(case, sara)
    middle = (case.due_on, case.assignee)
    advance(case, "answer_complaint", by=sara, facts=FACTS)

    case.enquiry.refresh_from_db()
    assert first_due == add_workdays(today(), ACKNOWLEDGE_WORKDAYS)
    assert middle == (case.promised_date, sara)
    assert open_words(case, case.enquiry.answer, label="enquiry.answer") == FACTS["answer"]
    assert [message.template for message in about(case.stream)] == [
        "complaint_received", "complaint_acknowledged", "complaint_answered",
    ]  # fmt: skip


def test_whoever_handled_the_case_may_not_look_into_the_complaint_about_it():
    handler, other = make_staff(role=Role.RECEPTION), make_staff(role=Role.RECEPTION)
    about_case = make_case()
    advance(about_case, "start_verification", by=handler)
    case = make_complaint(about=about_case.reference)

    advance(case, "acknowledge", by=handler)

    assert (acts(case, handler), acts(case, other)) == (
        [], ["look_into", "step_back", "withdraw"]
    )  # fmt: skip
    assert concerned(case) == {handler.pk}
    with pytest.raises(ForbiddenMove):
        advance(case, "look_into", by=handler)
    with pytest.raises(ForbiddenMove):
        assign(case, handler, by=other)


def test_whoever_is_complained_about_does_not_see_the_complaint_any_more():
    accused, sara = make_staff(role=Role.RECEPTION), make_staff(role=Role.QUALITY)
    case = make_complaint()
    assign(case, accused, by=sara)
    before = list(visible(accused))

    name_concerned(case, about="", against=accused, by=sara)

    assert (before, list(visible(accused)), case.assignee) == ([case], [], None)
    with pytest.raises(ForbiddenMove):
        advance(case, "acknowledge", by=accused)


def test_a_complaint_names_another_case_that_exists():
    case, sara = make_complaint(), make_staff(role=Role.QUALITY)

    for reference in (case.reference, "M7K4-XW9P", "x"):
        with pytest.raises(MissingFact):
            name_concerned(case, about=reference, against=None, by=sara)


def test_a_reference_that_does_not_exist_loses_no_complaint():
    assert make_complaint(about="M7K4-XW9P").complaint.about is None


@pytest.mark.parametrize(
    ("action", "state"), [("take_up", State.DONE), ("decline", State.DECLINED)]
)
def test_a_suggestion_is_considered_and_answered_either_way(action, state):
    case, sara = make_suggestion(), make_staff(role=Role.QUALITY)

    advance(advance(case, "consider", by=sara), action, by=sara, facts=FACTS)

    assert (case.state, about(case.stream).last().template) == (state, "suggestion_answered")
    advance(case, "step_back", by=sara, facts={"reason": "Too early"})
    assert (case.state, case.due_on) == (State.CONSIDERED, case.promised_date)
