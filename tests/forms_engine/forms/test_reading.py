"""A step is read again as the page read it: what stood then stands later, and nothing else does."""

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given, settings

from builders.anything import ANYTHING, BOXES, OFTEN, PEOPLE, make_any
from builders.forms import make_question
from forms_engine.forms.questions import TYPES, ShortText
from forms_engine.forms.questions.document import DocumentKind, DocumentNumber
from forms_engine.forms.reading import missing_all, read_step, stands
from forms_engine.forms.step import Step


def of_page(step, typed):
    """Whether the page would take these strings, sent again."""
    return step.django_form(MultiValueDict(typed), answers={}, asked=typed).is_valid()


@pytest.mark.parametrize("name", TYPES)
@settings(**OFTEN)
@given(raw=ANYTHING | BOXES | PEOPLE)
def test_what_was_typed_stands_where_the_page_would_take_it(name, raw):
    step = Step(key="step", title="Step", questions=(make_any(name),))
    typed = step.django_form({"one": raw}, answers={}).typed()

    assert stands(step, typed, answers={}) == of_page(step, typed)


def test_a_doubtful_number_stands_once_it_was_given_again():
    kind = make_question(DocumentKind, key="document_kind")
    step = Step(key="step", title="Step", questions=(kind, make_question(DocumentNumber)))
    typed = {"document_kind": ["iqama"]}

    assert stands(step, typed | {"one": ["2123456789"]}, answers={}) is True
    assert stands(step, typed | {"one": ["21"]}, answers={}) is False


def test_where_one_is_enough_none_is_not():
    texts = tuple(make_question(ShortText, key=key, optional=True) for key in ("phone", "email"))
    step = Step(key="step", title="Step", questions=texts, one_of=("phone", "email"))

    assert stands(step, {"phone": [], "email": ["a"]}, answers={}) is True
    assert stands(step, {"phone": [], "email": []}, answers={}) is False


@pytest.mark.parametrize(("phone", "told"), [("", "phone"), ("0" * 200, "")])
def test_that_none_of_them_is_filled_in_is_told_beside_other_faults_unless_one_was_tried(
    phone, told
):
    texts = (make_question(ShortText, key="phone", optional=True), make_question(ShortText))
    step = Step(key="step", title="Step", questions=texts, one_of=("phone",))

    reading = read_step(step, {"phone": phone}, answers={}, asked_before=lambda question: False)

    assert "one" in reading.faults
    assert missing_all(step, reading, answers={}) == told


def test_every_fault_is_told_and_the_other_answers_are_kept():
    texts = tuple(make_question(ShortText, key=key) for key in ("first", "second"))
    step = Step(key="step", title="Step", questions=texts)

    reading = read_step(step, {"second": "said"}, answers={}, asked_before=lambda question: False)

    assert reading.cleaned == {"second": "said"}
    assert {key: error.code for key, error in reading.faults.items()} == {"first": "missing"}
