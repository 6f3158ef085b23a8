"""Every question of every form says why it is asked and how long its answer is kept."""

import pytest

from forms_engine.forms.definitions import DEFINITIONS
from forms_engine.forms.enums import Privacy, Purpose, Retention

QUESTIONS = [
    (form, step, question)
    for form in DEFINITIONS.values()
    for step in form.steps
    for question in step.questions
]
EVERY = pytest.mark.parametrize(
    ("form", "step", "question"), QUESTIONS, ids=lambda one: getattr(one, "key", "form")
)


@EVERY
def test_a_question_has_purpose_retention_and_privacy(form, step, question):
    assert question.purpose in Purpose.values
    assert question.retention in Retention.values
    assert question.privacy in Privacy.values


@EVERY
def test_a_condition_looks_only_at_questions_asked_before(form, step, question):
    before = {(s.key, q.key) for s in form.steps[: form.steps.index(step)] for q in s.questions}
    before |= {(step.key, q.key) for q in step.questions[: step.questions.index(question)]}
    conditions = [c for c in (question.shown_when, question.optional_when, step.shown_when) if c]

    looked_at = {(rule.step, rule.question) for c in conditions for rule in c.rules}

    assert looked_at <= before


@EVERY
def test_a_key_is_used_once_in_a_step(form, step, question):
    assert [q.key for q in step.questions].count(question.key) == 1


def test_an_identity_number_is_the_only_identity_data():
    keys = [q.key for _f, _s, q in QUESTIONS if q.privacy == Privacy.IDENTITY]

    assert keys == ["document_number"]


def test_the_privacy_notice_comes_with_the_first_personal_step():
    noticed = {form.code: [s.key for s in form.steps if s.notice] for form in DEFINITIONS.values()}

    assert noticed == {"help": ["person"], "volunteer": ["person"]}
