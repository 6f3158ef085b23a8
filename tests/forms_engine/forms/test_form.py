"""Loaded forms: visible steps, kept answers, statements, schemas."""

import pytest

from builders.forms import asked, choice, composed, extended, group, make_form, make_question
from forms_engine.forms.conditions import when
from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.form import load
from forms_engine.forms.freeze import add_texts, form_structure, texts_in
from forms_engine.forms.questions import TYPES
from forms_engine.forms.registry import current
from forms_engine.forms.step import Step


def test_the_help_form_has_its_steps_in_order(db):
    assert [step.key for step in make_form().visible({})] == [
        "need_for", "service", "person", "contact", "place", "details", "check", "declaration",
    ]  # fmt: skip


def test_a_guardian_is_asked_for_only_where_the_volunteer_may_be_under_age(db):
    form = make_form("volunteer")
    young = [step.key for step in form.visible({"person": {"birth_year": 2012}})]
    grown = [step.key for step in form.visible({"person": {"birth_year": 1980}})]

    assert young == [*grown[:5], "guardian", *grown[5:]]


def test_hidden_answers_are_dropped(db):
    answers = {
        "need_for": {"urgency": "urgent"},
        "person": {"name": "Amal", "document_kind": "iqama", "document_number": "2000000006"},
        "nonsense": {"a": 1},
    }

    assert make_form().keep(answers) == {
        "need_for": {"urgency": "urgent"},
        "person": {"name": "Amal"},
    }


def test_a_doubt_is_kept_with_its_number_and_dropped_with_it(db):
    person = {"document_kind": "iqama", "document_number": "2", "document_number_doubt": True}

    assert make_form().keep({"person": person}) == {"person": person}
    assert make_form().keep({"person": {**person, "document_kind": "none"}}) == {
        "person": {"document_kind": "none"}
    }


def test_texts_come_in_the_language_asked_for(db):
    assert make_form("help", "ar").step("contact").question("phone").label == "رقم الجوال"
    assert make_form("help", "en").step("contact").question("phone").label == "Phone number"


def test_a_language_without_texts_shows_arabic(db):
    form = load(current("help"), "tr")

    assert (form.language, form.title) == ("ar", "طلب المساعدة")
    assert {step.language for step in form.steps} == {"ar"}


def test_only_an_untranslated_step_says_that_its_words_are_arabic(db):
    texts = texts_in(composed("help", "en"), "en") | {"untranslated": ["place"]}
    add_texts(current("help"), "en", texts)

    spoken = {step.key: step.language for step in make_form("help", "en").steps if step.language}

    assert spoken == {"place": "ar"}
    assert {step.language for step in make_form("help", "ar").steps} == {""}


def test_a_corrected_text_is_used_from_then_on(db):
    version = current("help")
    load(version, "ar")
    texts = texts_in(composed(), "ar")

    add_texts(version, "ar", texts | {"title": "عنوان مصحّح"})

    assert load(version, "ar").title == "عنوان مصحّح"


def test_what_is_loaded_is_what_was_composed(db):
    for code in ("help", "volunteer"):
        assert form_structure(make_form(code)) == form_structure(composed(code))


def test_an_unknown_step_or_question_is_named(db):
    with pytest.raises(UnknownStep, match=r"person\.shoe_size"):
        make_form().step("person").question("shoe_size")
    with pytest.raises(UnknownStep, match="nowhere"):
        make_form().step("nowhere")


def test_every_statement_has_a_version_and_the_digest_of_its_words(db):
    for code in ("help", "volunteer"):
        for _step, statement in make_form(code).statements():
            assert statement.version
            assert len(statement.digest) == 64
            assert len(statement.text) > 30


def test_the_declaration_says_who_answers_for_the_truth(db):
    texts = [s.text for step, s in make_form().statements() if step == "declaration"]

    assert texts == ["أقرّ بأن المعلومات في هذا الطلب صحيحة، وأتحمل المسؤولية المباشرة عن صحتها."]


def test_an_answer_in_a_group_is_dropped_when_an_earlier_step_hides_it_later():
    born = asked("born", shown_when=when("need_for", "urgency", "soon"))
    why = asked("why", shown_when=when("people", "born", "1370"))
    form = extended(group(asked("name"), born, why))
    people = [{"name": "Amal", "born": "1370", "why": "old"}, {"name": "Basil", "born": "1990"}]

    soon = form.keep({"need_for": {"urgency": "soon"}, "more": {"people": people}})
    urgent = form.keep({"need_for": {"urgency": "urgent"}, "more": {"people": people}})

    assert soon["more"] == {"people": people}
    assert urgent["more"] == {"people": [{"name": "Amal"}, {"name": "Basil"}]}


def test_a_group_that_was_left_empty_stays_empty():
    form = extended(group(asked("name")))

    assert form.keep({"more": {"people": None}}) == {"more": {"people": None}}


def test_what_hangs_on_a_dropped_answer_is_dropped_with_it():
    first = choice("a", "b", key="first", shown_when=when("need_for", "urgency", "soon"))
    second = asked("second", shown_when=when("more", "first", "a"))
    form = extended(first, second, asked("third"))
    more = {"first": "a", "second": "two", "third": "three"}

    kept = form.keep({"need_for": {"urgency": "urgent"}, "more": more})

    assert kept["more"] == {"third": "three"}


def test_a_steps_schema_requires_only_what_no_answers_make_optional(db):
    step = make_form().step("filler")

    assert (list(step.schema()["properties"]), step.schema()["required"]) == (
        ["relation", "filler_name", "agreement", "not_asked", "agreed", "in_their_interest"],
        [],
    )
    assert make_form().step("person").schema()["required"] == ["name"]
    assert make_form().step("place").schema()["required"] == ["site"]


def test_a_schema_asks_for_no_country_of_a_document_that_has_none_and_for_no_ids_of_files():
    kind, country, files = (
        make_question(TYPES[name], key=name)
        for name in ("document_kind", "issuing_country", "upload")
    )

    assert Step(key="one", title="", questions=(kind, country, files)).schema()["required"] == [
        "document_kind"
    ]
