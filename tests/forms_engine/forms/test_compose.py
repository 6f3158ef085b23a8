"""A form goes from its page's stream to a definition and into a version, and loses nothing."""

from uuid import uuid4

import pytest
from django.utils.translation import override

from builders.forms import composed, make_stream
from forms_engine.forms.compose import compose
from forms_engine.forms.form import thaw_form
from forms_engine.forms.freeze import form_structure, texts_in
from forms_engine.forms.guidance import Guidance
from forms_engine.forms.models import FormVersion
from forms_engine.forms.questions import TYPES

QUESTION = {"key": "one", "label": "سؤال", "purpose": "assess", "retention": "request"}


def step_of(*parts, **more):
    return {"type": "step", "value": {"key": "first", "title": "خطوة", "questions": parts, **more}}


def part(kind, **values):
    return {"type": kind, "value": values}


def item(**values):
    return {"type": "item", "value": values, "id": str(uuid4())}


def form_of(*steps):
    return compose("trial", "help", "نموذج", make_stream(list(steps)))


@pytest.mark.parametrize("code", ["help", "volunteer"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_starting_form_freezes_and_thaws_without_loss(code, language):
    form = composed(code, language)
    version = FormVersion(code=code, number=1, structure=form_structure(form))

    thawed = thaw_form(version, language, texts_in(form, language))

    with override(language):
        assert form_structure(thawed) == form_structure(form)
        assert texts_in(thawed, language) == texts_in(form, language)


@pytest.mark.parametrize("code", ["help", "volunteer"])
def test_both_languages_of_a_starting_form_have_one_structure(code):
    assert form_structure(composed(code, "ar")) == form_structure(composed(code, "en"))


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_composed_with_its_own_defaults_where_nothing_is_set(kind):
    question = form_of(step_of(part(kind, **QUESTION))).steps[0].questions[0]

    made = TYPES[kind](**QUESTION, privacy=TYPES[kind].default_privacy)
    assert question.structure() == made.structure()


def test_the_settings_of_a_type_come_from_its_blocks():
    question = form_of(step_of(part("short_text", **QUESTION, longest=40))).steps[0].questions[0]

    assert question.longest == 40


def test_options_keep_their_order_codes_and_hints():
    items = [item(code="b", label="باء", hint="توضيح"), item(code="a", label="ألف")]

    question = form_of(step_of(part("choice", **QUESTION, options=items))).steps[0].questions[0]

    told = [(one.code, one.label, one.hint) for one in question.options]
    assert told == [("b", "باء", "توضيح"), ("a", "ألف", "")]


def test_rules_take_codes_parted_by_commas_of_either_script():
    rule = item(step="first", question="one", operator="is", values="a، b,c")
    shown = {"match": "any", "rules": [rule]}

    condition = form_of(step_of(shown_when=shown)).steps[0].shown_when

    assert (condition.match, condition.rules[0].values) == ("any", ("a", "b", "c"))


def test_an_age_is_a_number_in_the_rule():
    rule = item(step="first", question="one", operator="younger_than", values="18")
    shown = {"match": "all", "rules": [rule]}

    assert form_of(step_of(shown_when=shown)).steps[0].shown_when.rules[0].values == (18,)


def test_guidance_stands_before_the_question_that_follows_it():
    step = form_of(
        step_of(
            part("guidance", title="قبل", text="نص"),
            part("short_text", **QUESTION),
            part("warning", title="بعد", text="نص"),
        )
    ).steps[0]

    assert step.guidance == (
        Guidance("note1", "guidance", "one", "قبل", "نص"),
        Guidance("note2", "warning", "", "بعد", "نص"),
    )


def test_words_that_a_browser_sent_back_unchanged_are_unchanged():
    sent = part("consent", **QUESTION, body="سطر\r\nوآخر ", version="1")

    question = form_of(step_of(sent, notice="واحد\r\nاثنان")).steps[0].questions[0]

    assert question.body == "سطر\nوآخر"
