"""Each type: words, masks, exports, schemas, and freezing."""

import pytest
from django.utils.translation import override

from builders.forms import make_question
from forms_engine.forms.errors import AnswerError, UnknownQuestionType
from forms_engine.forms.questions import TYPES, thaw
from forms_engine.forms.step import Step


@pytest.mark.parametrize("name", TYPES)
def test_a_type_survives_freezing(name):
    question = make_question(TYPES[name], hint="A hint", errors={"missing": "Say it"})

    again = thaw(question.structure(), question.texts())

    assert again.structure() == question.structure()
    assert again.texts() == question.texts()


@pytest.mark.parametrize("name", TYPES)
def test_a_type_describes_itself_as_json_schema(name):
    schema = make_question(TYPES[name]).schema()

    kinds = schema.get("type") or [one["type"] for one in schema["anyOf"]]
    named = set(kinds if isinstance(kinds, list) else [kinds])
    assert named <= {"string", "integer", "boolean", "array", "object"}


def test_an_unknown_type_is_refused_by_name():
    with pytest.raises(UnknownQuestionType, match="hologram"):
        thaw({"type": "hologram"}, {})


def test_no_number_is_missed_where_there_is_no_document():
    number = make_question(TYPES["document_number"])

    assert number.clean("", answers={}, siblings={"document_kind": "none"}) is None
    with pytest.raises(AnswerError, match="missing"):
        number.clean("", answers={}, siblings={"document_kind": "passport"})


@pytest.mark.parametrize("name", ["document_number", "issuing_country"])
def test_what_the_kind_of_document_may_spare_is_not_required_by_the_schema(name):
    kind = make_question(TYPES["document_kind"], key="document_kind")
    hanging = make_question(TYPES[name])
    group = make_question(TYPES["group"], questions=(kind, hanging))

    step = Step(key="who", title="Who", questions=(kind, hanging))
    assert step.schema()["required"] == ["document_kind"]
    assert group.schema()["items"]["required"] == ["document_kind"]


@pytest.mark.parametrize(
    ("name", "value", "arabic", "english"),
    [
        ("birth_year", 1370, "1370 هـ (1950–1951 م)", "1370 AH (1950–1951 CE)"),
        ("birth_year", 1951, "1951 م", "1951 CE"),
        ("site", "mina", "منى", "Mina"),
        ("languages", ["ar", "en"], "العربية، English", "العربية, English"),
        ("yes_no", True, "نعم", "Yes"),
        ("consent", True, "تمت الموافقة", "Agreed"),
        ("document_kind", "none", "لا تتوفر وثيقة الآن", "No document with me now"),
        ("name", None, "", ""),
    ],
)
def test_answers_are_shown_in_words(name, value, arabic, english):
    question = make_question(TYPES[name])

    assert question.display(value, "ar") == arabic
    assert question.display(value, "en") == english


@pytest.mark.parametrize(
    ("name", "value", "masked"),
    [
        ("document_number", "1000000008", "1••••••••8"),
        ("document_number", "A1", "A•1"),
        ("phone", "+6281234567890", "+62 ••• 7890"),
        ("document_number", None, ""),
    ],
)
def test_numbers_are_masked(name, value, masked):
    assert make_question(TYPES[name]).mask(value) == masked


@pytest.mark.parametrize(
    ("name", "value", "cell"),
    [
        ("short_text", "=1+1", "'=1+1"),
        ("short_text", "@SUM(A1)", "'@SUM(A1)"),
        ("phone", "+966501234567", "'+966501234567"),
        ("languages", ["ar", "en"], "ar;en"),
        ("name", None, ""),
    ],
)
def test_no_exported_cell_is_a_formula(name, value, cell):
    assert make_question(TYPES[name]).export(value) == cell


def test_a_statements_digest_follows_its_exact_words():
    question = make_question(TYPES["consent"], label="I agree", body="Line one")
    other = make_question(TYPES["consent"], label="I agree.", body="Line one")

    assert question.statement().text == "Line one\nI agree"
    assert question.statement().digest != other.statement().digest


def test_type_messages_are_read_in_the_active_language():
    question = make_question(TYPES["phone"])

    with override("ar"):
        assert question.message("letters") == "رقم الجوال يُكتب بالأرقام دون حروف"


@pytest.mark.parametrize(("page", "value"), [("ar", "ar"), ("en", "en"), ("xx", None)])
def test_the_language_of_contact_begins_as_the_language_of_the_page(page, value):
    assert make_question(TYPES["language"]).preset(page) == value
