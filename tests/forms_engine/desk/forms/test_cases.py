"""An act's form is made from what its move asks for."""

import pytest
from django.http import QueryDict

from forms_engine.cases.workflow import facts
from forms_engine.cases.workflow.enquiry import MOVES
from forms_engine.cases.workflow.moves import Move
from forms_engine.desk.forms.cases import ActForm, field_for


def _move(*needs):
    return Move(action="x", label="x", sources=(), target=None, clause="L1", needs=needs)


def test_every_fact_becomes_a_field_and_optional_ones_stay_optional():
    form = ActForm(move=_move(facts.TOLD_REASON, facts.EARLY_REASON), version=3)

    required = {name: field.required for name, field in form.fields.items()}
    assert required == {"version": True, "reason": True, "early_reason": False}
    assert form["version"].value() == 3


@pytest.mark.parametrize(
    "typed",
    ["2027-01-05", "٢٠٢٧-٠١-٠٥", "۲۰۲۷-۰۱-۰۵", "5 يناير 2027", "27 رجب 1448", "1448/7/27"],
)
def test_a_promised_date_is_read_in_either_calendar_and_any_digits(typed):
    form = ActForm(QueryDict(f"version=1&date={typed}"), move=_move(facts.NEW_DATE), version=1)

    assert (form.is_valid(), form.facts) == (True, {"date": "2027-01-05"})


def test_what_was_left_empty_is_not_handed_on():
    form = ActForm(QueryDict("version=1"), move=_move(facts.EARLY_REASON), version=1)

    assert (form.is_valid(), form.facts) == (True, {})


@pytest.mark.parametrize("move", MOVES)
def test_the_words_of_each_field_are_those_of_its_fact(move):
    labels = {fact.name: str(field_for(fact).label) for fact in move.needs}

    assert labels == {fact.name: str(fact.label) for fact in move.needs}
