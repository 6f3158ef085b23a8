"""Every event has words and a person; sealed words open only for those who may read."""

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.applicant import withdraw
from forms_engine.cases.services.handling import assign
from forms_engine.cases.workflow.table import moves_for
from forms_engine.desk.reading.history import event_title, lines
from forms_engine.staff.enums import Role


@pytest.mark.parametrize("kind", Kind)
def test_every_act_of_the_workflow_has_words(kind):
    actions = [move.action for move in moves_for(kind)]

    assert [action for action in actions if event_title(action) == action] == []


@pytest.mark.django_db
def test_the_latest_event_comes_first_with_who_did_it():
    case, amal = make_case(), make_staff(role=Role.RECEPTION, username="amal")
    assign(case, amal, by=amal)
    withdraw(case)

    found = lines(case, history(case.stream), told=True)

    assert [line.who for line in found] == ["صاحب الطلب", "amal", "صاحب الطلب"]
    assert found[1].facts == [{"label": "أُسند إلى", "value": "amal"}]


@pytest.mark.django_db
def test_words_stay_closed_for_those_who_may_not_read_them():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    advance(case, "mark_urgent", by=amal, facts={"reason": "A child is ill"})

    closed = lines(case, history(case.stream), told=False)[0]
    opened = lines(case, history(case.stream), told=True)[0]

    assert [fact["value"] for fact in closed.facts if "child" in fact["value"]] == []
    assert opened.facts[-1]["value"] == "A child is ill"
