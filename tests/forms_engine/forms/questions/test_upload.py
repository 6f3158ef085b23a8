"""The upload question: its answer is a list of ids, its words name its own limits."""

import pytest
from django.utils.translation import override

from builders.forms import make_question
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import Upload, thaw

ONE, TWO = "3b241101-e2bb-4255-8caf-4136c566a962", "3b241101-e2bb-4255-8caf-4136c566a963"


def read(raw, **settings):
    return make_question(Upload, **settings).clean(raw, answers={}, siblings={})


def test_the_answer_is_each_id_once():
    assert read([ONE, TWO, ONE.upper()]) == [ONE, TWO]


def test_nothing_is_an_answer_only_where_files_are_optional():
    assert read([], optional=True) is None
    with pytest.raises(AnswerError, match="missing"):
        read([])


@pytest.mark.parametrize(
    ("raw", "code"), [(["../etc"], "unreadable"), ([{}], "unreadable"), ([ONE, TWO], "too_many")]
)
def test_what_is_no_list_of_ids_is_refused(raw, code):
    with pytest.raises(AnswerError, match=code):
        read(raw, most=1)


def test_words_name_the_limits_of_the_question():
    question = make_question(Upload, most=3, largest=2, kinds=("pdf",), hint="The signed paper.")

    with override("en"):
        told = [question.message("too_large"), question.message("too_many"), question.guide()]

    assert told == [
        "This file is larger than 2 MB: choose a smaller one or take a new picture",
        "There is room for 3 here and no more: remove one to add another",
        "The signed paper. Kinds: PDF. Largest size: 2 MB. Most files: 3. "
        "Do not send pictures of passports or identity cards: we ask for none.",
    ]
    assert question.accept() == "application/pdf,.pdf"


def test_a_deployment_may_take_less_than_the_question(settings):
    settings.RAKEEN_UPLOADS = {**settings.RAKEEN_UPLOADS, "largest": 1000}

    assert make_question(Upload, largest=5).limit == 1000


@pytest.mark.parametrize(("number", "words"), [(1, "ملف واحد"), (2, "ملفان"), (5, "5 ملفات")])
def test_an_answer_is_read_as_a_number_of_files(number, words):
    question = make_question(Upload)

    assert question.display([ONE] * number, "ar") == words
    assert question.export([ONE] * number) == str(number)
    assert (question.display(None, "ar"), question.export(None)) == ("", "")


def test_a_frozen_question_thaws_with_its_limits():
    question = make_question(Upload, most=2, largest=1, kinds=("image",))

    thawed = thaw(question.structure(), question.texts())

    assert (thawed.most, thawed.largest, list(thawed.kinds)) == (2, 1, ["image"])


def test_an_editors_kinds_are_told_in_one_order():
    assert Upload.from_editor("kinds", ["pdf", "image"]) == ("image", "pdf")
    assert sorted(Upload.editor_blocks()) == ["kinds", "largest", "most"]
