"""A step on a whole page shows every question and still reads only those that are asked."""

import pytest

from builders.forms import make_form, posted
from forms_engine.forms.whole import on_one_page, whole_steps

pytestmark = pytest.mark.django_db
URGENT = {"need_for": {"for_whom": "self", "urgency": "urgent"}}


def test_every_question_of_every_step_is_on_the_page():
    form = make_form()

    pages = [step.django_form(answers=URGENT) for step in whole_steps(form)]

    assert [list(page.fields) for page in pages] == [
        [question.key for question in step.questions] for step in form.steps
    ]


def test_what_the_answers_hide_is_kept_as_typed_and_not_read():
    person = next(step for step in whole_steps(make_form()) if step.key == "person")

    page = person.django_form(posted({"name": ["أمل"], "birth_year": ["x"]}), answers=URGENT)

    assert (page.is_valid(), page.cleaned) == (True, {"name": "أمل"})
    assert page.typed()["birth_year"] == ["x"]


def test_on_one_page_nothing_speaks_of_the_way_through_the_steps():
    form = make_form()

    told = {step.key: str(step.lead) for step in on_one_page(form) if step.lead}

    assert {step.key for step in form.steps if step.lead} - told.keys() == {"check", "declaration"}
    assert [step.lead for step in whole_steps(form)] == [step.lead for step in on_one_page(form)]
