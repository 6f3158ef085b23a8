"""Whatever arrives, a question gives a plain answer or refuses it by a code it has words for."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.anything import ANYTHING, BOXES, OFTEN, PEOPLE, make_any
from forms_engine.forms.errors import AnswerError, GroupError
from forms_engine.forms.questions import TYPES
from forms_engine.forms.step import Step

SIBLINGS = st.fixed_dictionaries({"document_kind": st.sampled_from(["iqama", "passport", None])})


def sentence(question, error):
    if isinstance(error, GroupError):
        return " ".join(question.sentence(one) for one in error.faults)
    return question.message(error.code)


def outcome(question, raw, siblings):
    try:
        value = question.clean(raw, answers={}, siblings=siblings)
    except AnswerError as error:
        return sentence(question, error)
    shown = (question.display(value, "ar"), question.mask(value), question.export(value))
    assert all(isinstance(one, str) for one in shown)
    return json.dumps(value)


@pytest.mark.parametrize("name", TYPES)
@settings(**OFTEN)
@given(raw=ANYTHING | BOXES | PEOPLE, siblings=SIBLINGS)
def test_anything_is_answered(name, raw, siblings):
    assert outcome(make_any(name), raw, siblings)


@pytest.mark.parametrize("name", TYPES)
@settings(**OFTEN)
@given(raw=ANYTHING | BOXES | PEOPLE)
def test_a_step_takes_anything_as_json_keeps_it_and_shows_it_again(name, raw):
    step = Step(key="step", title="Step", questions=(make_any(name),))
    form = step.django_form({"one": raw}, answers={})

    assert form.is_valid() or form.codes()["one"]
    assert all(isinstance(text, str) for text in form.typed()["one"])
    assert isinstance(str(form["one"]), str)
