"""Whatever arrives, a question gives a plain answer or refuses it by a code it has words for."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.forms import make_question
from forms_engine.forms.errors import AnswerError, GroupError
from forms_engine.forms.questions import TYPES, Group
from forms_engine.forms.step import Step

TEXT = st.text(st.characters(codec=None)) | st.from_regex(r"[\d٠-٩/.,:@+°\-a-zء-ي ]*")
HUGE = st.integers(20, 4000).map(lambda digits: 10**digits)  # longer ones no JSON parser takes
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | HUGE | st.floats() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
BOXES = st.fixed_dictionaries({}, optional=dict.fromkeys(("day", "month", "year"), ANYTHING))
PEOPLE = st.lists(st.fixed_dictionaries({}, optional={"name": ANYTHING, "born": BOXES, "x": TEXT}))
SIBLINGS = st.fixed_dictionaries({"document_kind": st.sampled_from(["iqama", "passport", None])})
OFTEN = {"max_examples": 25, "deadline": None, "suppress_health_check": list(HealthCheck)}


def make_any(name):
    inner = tuple(make_question(TYPES[key], key=key) for key in ("name", "date"))
    more = {"questions": inner} if name == Group.type else {}
    return make_question(TYPES[name], errors={"missing": "Say something"}, **more)


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
