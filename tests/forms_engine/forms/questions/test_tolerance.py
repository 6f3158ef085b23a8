"""The corpus of inputs: what people type is read, what cannot be meant is refused with its word."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders.forms import make_question
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.questions import TYPES

CORPUS = json.loads((Path(__file__).parent / "corpus.json").read_text(encoding="utf-8"))


def read(one):
    question = make_question(TYPES[one["type"]], **one.get("settings", {}))
    return question.clean(one["typed"], answers={}, siblings=one.get("siblings", {}))


def named(one):
    return f"{one['type']}-{ascii(one['typed'])[:40]}"


@pytest.mark.parametrize("one", CORPUS["accepted"], ids=named)
def test_what_people_type_is_read(one, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")

    value = read(one)

    assert value == one["value"]


@pytest.mark.parametrize("kind", ["number", "birth_year"])
def test_a_number_as_people_type_it_fits_the_schema(kind):
    typed = [one["typed"] for one in CORPUS["accepted"] if one["type"] == kind]
    schema = Draft202012Validator(make_question(TYPES[kind]).schema())

    assert [text for text in typed if not schema.is_valid(text)] == []


@pytest.mark.parametrize("one", CORPUS["refused"], ids=named)
def test_what_cannot_be_meant_is_refused_by_its_code(one, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")

    with pytest.raises(AnswerError) as refused:
        read(one)

    assert refused.value.code == one["code"]


def test_the_corpus_is_large_and_has_no_twins():
    inputs = [json.dumps(one) for one in CORPUS["accepted"] + CORPUS["refused"]]

    assert len(set(inputs)) == len(inputs) >= 800


def test_every_type_that_reads_words_is_in_the_corpus():
    asked = {one["type"] for one in CORPUS["accepted"]} & {one["type"] for one in CORPUS["refused"]}
    by_codes = {"choice", "choices", "language", "languages", "document_kind", "consent",
                "declaration", "group", "upload"}  # fmt: skip

    assert set(TYPES) - by_codes - asked == set()
