"""A form on paper: every step with its condition in words, and a reference of its version."""

import pytest

from builders.forms import frozen, make_form, make_question
from forms_engine.forms.conditions import when
from forms_engine.forms.form import Form, load
from forms_engine.forms.paper import paper_reference, sheet, version_on
from forms_engine.forms.questions import TYPES, Email, Name, Upload
from forms_engine.forms.questions.date import Date
from forms_engine.forms.questions.group import Group
from forms_engine.forms.registry import current
from forms_engine.forms.step import Step

pytestmark = pytest.mark.django_db


def help_sheet(language="ar"):
    version = current("help")
    return sheet(version, load(version, language))


def section(key, language="ar"):
    return next(one for one in help_sheet(language).sections if one.key == key)


def items_of(*questions, **more):
    step = Step(key="only", title="Only", questions=questions, **more)
    form = Form(code="odd", kind="help", title="Odd", steps=(step,))
    version = frozen(form)
    return sheet(version, load(version, "en")).sections[0].items


def shape_of(question):
    return items_of(question)[0]


def test_every_step_and_question_stands_on_the_paper():
    form, paper = make_form(), help_sheet()

    assert [one.key for one in paper.sections] == [step.key for step in form.steps]
    assert [len(one.items) for one in paper.sections] == [len(s.questions) for s in form.steps]


def test_a_condition_is_a_sentence_in_the_words_of_the_form():
    assert section("filler", "en").condition == (
        "“Who is the help for?” is one of: “For someone in my family”, "
        "“For someone travelling with me”, “For another pilgrim”"
    )
    assert section("person", "en").condition == ""


def test_a_comma_in_an_option_parts_nothing():
    born = next(one for one in section("person").items if one.shape == "year")

    assert born.condition == "جواب «متى تلزم المساعدة؟» غير «الآن، ولا تحتمل التأخير إلى الغد»"


def test_an_empty_sheet_says_what_is_enough_and_not_what_is_missing():
    assert section("contact").enough == "يكفي واحد من هذه: رقم الجوال، البريد الإلكتروني"
    assert section("place").enough == ""


def test_a_question_says_when_it_alone_is_asked():
    number = next(one for one in section("person", "en").items if "Number" in one.label)

    assert "“Which document do you have?” is one of" in number.condition


def test_options_are_boxes_and_agreements_are_ticked():
    shapes = [item.shape for item in section("filler").items]

    assert shapes == ["boxes", "line", "boxes", "line", "tick", "tick"]
    assert section("details").items[0].shape == "lines"
    assert len(section("service").items[0].boxes) == 9


def test_the_reference_names_code_number_and_digest():
    version = current("help")

    assert help_sheet().reference == f"help-{version.number}-{version.digest[:8]}"


@pytest.mark.parametrize("change", [str, str.upper, lambda text: f" {text.replace('-', ' - ')} "])
def test_a_reference_is_found_however_it_is_typed(change):
    version = current("help")

    assert version_on(change(paper_reference(version))) == version


def test_arabic_digits_in_a_reference_are_read():
    version = current("help")
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

    assert version_on(paper_reference(version).translate(arabic)) == version


@pytest.mark.parametrize(
    "typed",
    ["", "help", "help-1", "help-x-12345678", "help-99-12345678", "-" * 500, "help-1-é2345678"],
)
def test_any_other_text_names_no_version(typed):
    assert version_on(typed) is None


@pytest.mark.parametrize(
    ("kind", "shape"),
    [("nationality", "line"), ("birth_year", "year"), ("date", "date"), ("yes_no", "boxes")],
)
def test_a_type_has_the_place_that_its_answer_needs(kind, shape):
    assert shape_of(make_question(TYPES[kind])).shape == shape


def test_a_group_has_three_empty_sets_at_most():
    inner = (make_question(Name, key="who"), make_question(Date, key="born"))
    item = shape_of(make_question(Group, questions=inner, most=10))

    assert [name for name, _items in item.sets] == ["Person 1", "Person 2", "Person 3"]
    assert [one.shape for one in item.sets[0][1]] == ["line", "date"]


@pytest.mark.parametrize(("most", "further"), [(2, False), (3, False), (4, True)])
def test_another_sheet_is_for_those_who_have_no_room_on_this_one(most, further):
    item = shape_of(make_question(Group, questions=(make_question(Name),), most=most))

    assert (len(item.sets), item.further) == (min(most, 3), further)


def test_a_condition_in_a_group_is_told_in_the_words_of_the_group():
    kind = make_question(TYPES["document_kind"], key="kind", label="Document")
    number = make_question(Name, key="number", shown_when=when("people", "kind", "iqama"))
    item = shape_of(make_question(Group, key="people", questions=(kind, number)))

    said = "“Document” is “Iqama (residence permit)”"
    assert [one.condition for one in item.sets[0][1]] == ["", said]


def test_what_is_enough_in_a_step_says_nothing_about_its_group():
    phone = make_question(TYPES["phone"], key="phone", optional=True)
    people = make_question(Group, key="people", questions=(phone,))

    item, of_all = items_of(people, phone, one_of=("phone",))

    assert (of_all.optional, item.sets[0][1][0].optional) == (False, True)


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("image", "pdf"), "Attach copies to this form, pages or photographs, and keep the"),
        (("image",), "Attach photographs to this form, and keep the originals."),
        (("pdf",), "Attach copies of the pages to this form, and keep the originals."),
    ],
)
def test_a_question_for_files_says_what_to_attach_and_what_never(kinds, said):
    item = shape_of(make_question(Upload, hint="Your guardian's consent.", kinds=kinds, most=2))

    assert item.shape == "file"
    assert item.hint.startswith(f"Your guardian's consent. {said}")
    assert item.hint.endswith(
        "At most 2 sheets. Do not attach copies of passports or identity cards: we ask for none."
    )


def test_a_latin_answer_runs_from_left_to_right():
    assert shape_of(make_question(Email)).ltr is True
