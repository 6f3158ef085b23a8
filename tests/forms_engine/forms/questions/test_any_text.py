"""Whatever arrives, a question gives a plain answer or refuses it by a code it has words for."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.forms import make_question
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import TYPES

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
SIBLINGS = st.fixed_dictionaries({"document_kind": st.sampled_from(["iqama", "passport", None])})


def outcome(question, raw, siblings):
    try:
        return json.dumps(question.clean(raw, answers={}, siblings=siblings))
    except AnswerError as error:
        return question.message(error.code)


@pytest.mark.parametrize("name", TYPES)
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=ANYTHING, siblings=SIBLINGS)
def test_anything_is_answered(name, raw, siblings):
    question = make_question(TYPES[name], errors={"missing": "Say something"})

    assert outcome(question, raw, siblings)
