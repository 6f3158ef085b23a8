"""The catalogue of error messages: specific, in both languages, never scolding."""

import pytest
from django.utils.translation import override

from builders.forms import composed
from forms_engine.forms.questions import TYPES

FORBIDDEN = ["غير صالح", "عذرًا", "عذرا", "هذا الحقل مطلوب", "please", "sorry", "invalid",
             "forbidden", "required", "خطأ", "فشل"]  # fmt: skip
FORMS = {lang: [composed(code, lang) for code in ("help", "volunteer")] for lang in ("ar", "en")}
QUESTIONS = {
    lang: [q for form in forms for step in form.steps for q in step.questions]
    for lang, forms in FORMS.items()
}
TYPE_WORDS = [text for kind in TYPES.values() for text in kind.messages.values()]
EVERY_QUESTION = pytest.mark.parametrize("question", QUESTIONS["ar"], ids=lambda q: q.key)


def messages(language):
    with override(language):
        asked = [one.message(code) for one in QUESTIONS[language] for code in one.codes()]
        shared = [w for f in FORMS[language] for s in f.steps for w in s.errors.values()]
        return asked + shared + [str(text) for text in TYPE_WORDS]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_message_scolds_or_says_nothing(language):
    scolding = [m for m in messages(language) if any(word in m.lower() for word in FORBIDDEN)]

    assert scolding == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_messages_are_short_sentences(language):
    assert [m for m in messages(language) if not 10 < len(m) <= 100] == []


def test_every_message_is_written_in_arabic():
    pairs = zip(messages("ar"), messages("en"), strict=True)

    assert [arabic for arabic, english in pairs if arabic == english] == []


def test_the_catalogue_has_a_word_for_every_state():
    assert len(set(messages("ar"))) >= 60


@EVERY_QUESTION
def test_a_question_that_can_be_empty_has_its_own_word_for_it(question):
    assert question.optional or "missing" in question.codes()


@EVERY_QUESTION
def test_no_two_states_of_one_question_share_a_message(question):
    words = [question.message(code) for code in question.codes()]

    assert len(words) == len(set(words))
