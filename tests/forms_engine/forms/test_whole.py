"""A step on a whole page shows every question and still reads only those that are asked."""

import pytest

from builders.forms import make_form, posted
from forms_engine.forms.whole import whole_steps

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
