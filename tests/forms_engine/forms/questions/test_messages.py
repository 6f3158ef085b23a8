"""Every sentence about an answer says what is wrong and what to do, in Arabic and in English."""

import re

import pytest
from django.utils.translation import override

from builders.forms import make_question
from forms_engine.forms.questions import TYPES
from forms_engine.forms.questions.question import MISSING

EVERY = [(name, code) for name, kind in TYPES.items() for code in make_question(kind).codes()]
GENERIC = re.compile(
    r"\binvalid\b|\bnot valid\b|\berror\b|\bwrong value\b|\bplease\b|\bsorry\b|\bforbidden\b|"
    r"this field is required|غير صالح|غير صحيح|عذرًا|عذرا|نأسف|خطأ في|هذا الحقل|من فضلك|الرجاء|يرجى",
    re.IGNORECASE,
)


def sentence(name, code, language):
    with override(language):
        return make_question(TYPES[name]).message(code)


def distinct(language):
    return {sentence(name, code, language) for name, code in EVERY}


def test_there_are_many_sentences_and_no_two_mistakes_share_a_vague_one():
    assert len(distinct("en")) >= 120
    assert len(distinct("ar")) >= 120


@pytest.mark.parametrize(("name", "code"), EVERY, ids=lambda part: part)
def test_a_sentence_is_said_in_both_languages(name, code):
    english, arabic = sentence(name, code, "en"), sentence(name, code, "ar")

    assert english.isascii() or re.search(r"[“”—]", english)
    assert re.search(r"[\u0600-\u06ff]{2}", arabic)
    assert not re.search(r"%\(|%s", english + arabic)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_sentence_is_generic_or_scolds(language):
    assert [text for text in distinct(language) if GENERIC.search(text)] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_sentence_is_long_enough_to_help_and_short_enough_to_read(language):
    assert [text for text in distinct(language) if not 12 <= len(text) <= 110] == []
    assert [text for text in distinct(language) if text.endswith((".", "!", "؟"))] == []


@pytest.mark.parametrize("name", TYPES)
def test_a_type_has_its_own_words_for_an_empty_answer(name):
    assert MISSING in make_question(TYPES[name]).codes()


def test_an_editors_sentence_stands_in_place_of_the_usual_one():
    question = make_question(TYPES["number"], least=2, errors={"too_small": "At least 100 %"})

    assert question.message("too_small") == "At least 100 %"


def test_a_sentence_names_the_bounds_that_are_set():
    question = make_question(TYPES["number"], least=2, most=12)

    with override("en"):
        assert question.message("too_small").endswith("the smallest that fits here is 2")
        assert question.message("too_big").endswith("the largest that fits here is 12")
