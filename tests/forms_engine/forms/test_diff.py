"""What editors read about two versions of a form: each change once, in the form's own words."""

from copy import deepcopy

import pytest

from builders.forms import make_form, make_question
from forms_engine.forms.blocks.questions import question_block
from forms_engine.forms.diff import Change, compare, diff
from forms_engine.forms.freeze import add_texts, form_structure, texts_in
from forms_engine.forms.models import FormVersion
from forms_engine.forms.questions import TYPES, Date, Name, Upload
from forms_engine.forms.registry import current

NAME = {"key": "name", "type": "name", "optional": False, "shown_when": None, "purpose": "identify"}
PLACE = {
    "key": "site",
    "type": "site",
    "optional": False,
    "shown_when": None,
    "options": ["a", "b"],
}
STRUCTURE = {
    "code": "help",
    "steps": [
        {"key": "who", "emergency": False, "questions": [NAME]},
        {"key": "where", "emergency": False, "questions": [PLACE]},
    ],
}
TEXTS = {
    "title": "Help",
    "steps": {
        "who": {"title": "Who", "questions": {"name": {"label": "Name", "hint": "", "errors": {}}}},
        "where": {
            "title": "Where",
            "questions": {
                "site": {
                    "label": "Site",
                    "hint": "",
                    "options": {"a": {"label": "Arafat"}, "b": {"label": "Mina"}},
                    "errors": {"missing": "Choose a site"},
                }
            },
        },
    },
}


@pytest.fixture
def now():
    """A copy of the form to be changed: its structure and its texts."""
    return deepcopy(STRUCTURE), deepcopy(TEXTS)


def changes(now):
    return list(compare((STRUCTURE, TEXTS), now))


def step(now, number):
    return now[0]["steps"][number]


def said(now, name, question):
    return now[1]["steps"][name]["questions"][question]


def test_a_version_does_not_differ_from_itself(now):
    assert changes(now) == []


def test_a_new_step_is_one_line_whatever_it_asks(now):
    now[0]["steps"].append({"key": "more", "emergency": False, "questions": [{**NAME, "key": "x"}]})
    now[1]["steps"]["more"] = {"title": "More", "questions": {"x": {"label": "X"}}}

    assert changes(now) == [Change("added", "More", "خطوة")]


def test_a_step_that_is_gone_is_named_by_its_old_title(now):
    del now[0]["steps"][1], now[1]["steps"]["where"]

    assert changes(now) == [Change("removed", "Where", "خطوة")]


def test_a_question_comes_and_another_goes(now):
    step(now, 0)["questions"] = [{**NAME, "key": "nickname"}]
    now[1]["steps"]["who"]["questions"] = {"nickname": {"label": "Nickname"}}

    assert changes(now) == [
        Change("added", "Who › Nickname", "سؤال"),
        Change("removed", "Who › Name", "سؤال"),
    ]


def test_a_question_that_moved_is_neither_new_nor_gone(now):
    moved = step(now, 0)["questions"].pop()
    step(now, 1)["questions"].append(moved)
    now[1]["steps"]["where"]["questions"]["name"] = now[1]["steps"]["who"]["questions"].pop("name")

    assert changes(now) == [
        Change("changed", "Where › Name", "موضع السؤال", "Who › Name", "Where › Name")
    ]


def test_settings_are_said_in_words(now):
    step(now, 0)["questions"][0] |= {"optional": True, "purpose": "reach"}

    assert [(one.what, one.before, one.after) for one in changes(now)] == [
        ("يجوز تركه فارغًا", "لا", "نعم"),
        ("لماذا يُسأل", "لمعرفة صاحب الطلب", "للرد وإبلاغ صاحب الطلب بما يجدّ"),
    ]


def test_a_condition_is_a_sentence_with_the_words_of_the_form(now):
    rules = [{"step": "where", "question": "site", "is": "is", "values": ["a", "b"]}]
    step(now, 0)["questions"][0]["shown_when"] = {"match": "all", "rules": rules}

    change = changes(now)[0]

    assert (change.before, change.after) == ("", "جواب «Site» واحد من هذه: «Arafat»، «Mina»")


def test_options_come_and_go_by_their_words(now):
    step(now, 1)["questions"][0]["options"] = ["c", "b"]
    said(now, "where", "site")["options"] = {"c": {"label": "Muzdalifah"}, "b": {"label": "Mina"}}

    assert changes(now) == [
        Change("added", "Where › Site", "خيار", after="Muzdalifah"),
        Change("removed", "Where › Site", "خيار", before="Arafat"),
    ]


def test_another_order_is_one_line(now):
    now[0]["steps"].reverse()

    assert changes(now) == [
        Change("changed", "النموذج كله", "ترتيب الأجزاء", "Who، Where", "Where، Who")
    ]


def one_question(kind, **more):
    """A structure that asks one question of a type, and its words."""
    made = make_question(kind, **more)
    step = {"key": "who", "questions": [made.structure()]}
    words = {"title": "Who", "questions": {"one": made.texts()}}
    return {"code": "trial", "steps": [step]}, {"steps": {"who": words}, "untranslated": []}


@pytest.mark.parametrize("name", [name for name, kind in TYPES.items() if kind.settings])
def test_each_setting_of_a_type_is_told_by_the_label_of_its_own_block(name):
    kind, was = TYPES[name], one_question(TYPES[name])
    now = deepcopy(was)
    now[0]["steps"][0]["questions"][0].update(dict.fromkeys(kind.settings, "other"))

    own = [question_block(kind).child_blocks[setting] for setting in kind.settings]
    assert [one.what for one in compare(was, now)] == [str(block.label) for block in own]


def test_a_choice_among_settings_is_told_by_its_words():
    was = one_question(Date), one_question(Upload), one_question(Name)
    now = (
        one_question(Date, calendar="hijri", birth=True),
        one_question(Upload, kinds=("pdf",)),
        one_question(Name, autofill="off", privacy="identity"),
    )

    found = [(c.before, c.after) for pair in zip(was, now, strict=True) for c in compare(*pair)]
    assert found == [
        ("هجري أو ميلادي", "هجري فقط"),
        ("لا", "نعم"),
        ("صور (JPEG أو PNG)، ملفات PDF", "ملفات PDF"),
        ("بيانات شخصية", "بيانات وثيقة الهوية"),
        ("اسم من يملأ النموذج", "اسم شخص آخر"),
    ]


def test_what_names_questions_by_their_keys_is_told_in_their_words(now):
    number = {**NAME, "key": "number", "type": "document_number", "kind": "name"}
    note = {"key": "note1", "tone": "guidance", "before": "name"}
    step(now, 0).update(questions=[NAME, number], one_of=["name"], guidance=[note])
    now[1]["steps"]["who"]["questions"]["number"] = {"label": "Number"}
    was = deepcopy(now)
    number["kind"], note["before"], note["tone"] = "number", "number", "warning"
    step(now, 0)["one_of"] = ["name", "number"]

    assert {(one.what, one.before, one.after) for one in compare(was, now)} == {
        ("مفتاح السؤال الذي يحدّد نوع الوثيقة", "Name", "Number"),
        ("موضعه قبل", "Name", "Number"),
        ("نوع النص", "إرشاد", "تحذير"),
        ("يكفي واحد من هذه", "Name", "Name، Number"),
    }


def test_what_becomes_of_a_form_is_told_and_what_waits_for_translation_is_not(now):
    was = deepcopy(now)
    was[0]["kind"], now[0]["kind"], now[1]["untranslated"] = "help", "volunteer", ["who"]

    what = "إلى أين يذهب ما يُرسل"
    assert list(compare(was, now)) == [
        Change("changed", "النموذج كله", what, "طلب المساعدة", "التسجيل في التطوع")
    ]


def test_words_are_shown_before_and_now(now):
    said(now, "where", "site")["label"] = "Holy site"
    said(now, "where", "site")["errors"]["missing"] = "Say where you are"
    said(now, "where", "site")["options"]["b"]["label"] = "Mina valley"

    where = "Where › Holy site"
    missing = "جملة بدل «بقي اختيار المكان الذي تلزم فيه المساعدة»"
    assert changes(now) == [
        Change("changed", where, "صيغة السؤال", "Site", "Holy site"),
        Change("changed", where, "خيار «Mina valley»: الكلمات", "Mina", "Mina valley"),
        Change("changed", where, missing, "Choose a site", "Say where you are"),
    ]


PEOPLE = {
    "key": "people",
    "type": "group",
    "least": 1,
    "questions": [
        {**NAME, "key": "kind", "options": ["iqama", "none"]},
        {**NAME, "key": "born"},
    ],
}
SAID = {
    "label": "People",
    "noun": "Person",
    "questions": {
        "kind": {
            "label": "Document",
            "options": {"iqama": {"label": "Iqama"}, "none": {"label": "None"}},
        },
        "born": {"label": "Born", "errors": {"missing": "Say the day"}},
    },
}


def with_group():
    """The form with a group at its first step."""
    structure, texts = deepcopy(STRUCTURE), deepcopy(TEXTS)
    structure["steps"][0]["questions"].append(deepcopy(PEOPLE))
    texts["steps"]["who"]["questions"]["people"] = deepcopy(SAID)
    return structure, texts


def inside(now):
    """What a group asks, to be changed: its questions and their words."""
    return now[0]["steps"][0]["questions"][1]["questions"], said(now, "who", "people")["questions"]


def in_group(change):
    """What editors read after `change` worked on the group's questions and their words."""
    now = with_group()
    change(*inside(now))
    return list(compare(with_group(), now))


def test_a_new_group_is_one_line_whatever_it_asks():
    assert changes(with_group()) == [Change("added", "Who › People", "سؤال")]
    assert list(compare(with_group(), (STRUCTURE, TEXTS))) == [
        Change("removed", "Who › People", "سؤال")
    ]


def test_a_question_of_a_group_comes_and_another_goes():
    def change(asked, words):
        asked[1] = {**NAME, "key": "nation"}
        words["nation"] = {"label": "Nationality"}
        del words["born"]

    assert in_group(change) == [
        Change("added", "Who › People › Nationality", "سؤال"),
        Change("removed", "Who › People › Born", "سؤال"),
    ]


def test_settings_and_words_in_a_group_stand_at_its_question():
    def change(asked, words):
        asked[1] |= {"optional": True}
        words["born"] = {"label": "Birth date", "errors": {"missing": "Which day?"}}

    assert [(one.where, one.before, one.after) for one in in_group(change)] == [
        ("Who › People › Birth date", "لا", "نعم"),
        ("Who › People › Birth date", "Born", "Birth date"),
        ("Who › People › Birth date", "Say the day", "Which day?"),
    ]


def test_options_in_a_group_come_and_go_by_their_words():
    def change(asked, words):
        asked[0]["options"] = ["iqama", "visa"]
        words["kind"]["options"] = {"iqama": {"label": "Iqama"}, "visa": {"label": "Visa"}}

    assert in_group(change) == [
        Change("added", "Who › People › Document", "خيار", after="Visa"),
        Change("removed", "Who › People › Document", "خيار", before="None"),
    ]


def test_another_order_in_a_group_is_one_line():
    order = Change("changed", "Who › People", "ترتيب الأجزاء", "Document، Born", "Born، Document")

    assert in_group(lambda asked, words: asked.reverse()) == [order]


def test_a_condition_in_a_group_is_told_in_the_words_of_the_group():
    rules = [{"step": "people", "question": "kind", "is": "is", "values": ["iqama"]}]

    def change(asked, words):
        asked[1]["shown_when"] = {"match": "all", "rules": rules}

    assert in_group(change) == [
        Change("changed", "Who › People › Born", "يُسأل فقط إذا", "", "جواب «Document» هو «Iqama»")
    ]


def test_the_bounds_and_the_noun_of_a_group_have_names():
    now = with_group()
    now[0]["steps"][0]["questions"][1]["least"] = 2
    said(now, "who", "people")["noun"] = "Pilgrim"

    assert list(compare(with_group(), now)) == [
        Change("changed", "Who › People", "أقل عدد", "1", "2"),
        Change("changed", "Who › People", "اسم الواحد منهم", "Person", "Pilgrim"),
    ]


def test_a_group_that_moved_takes_its_questions_along():
    now = with_group()
    step(now, 1)["questions"].append(step(now, 0)["questions"].pop())
    words = now[1]["steps"]["who"]["questions"].pop("people")
    now[1]["steps"]["where"]["questions"]["people"] = words
    words["questions"]["born"]["label"] = "Birth date"

    assert list(compare(with_group(), now)) == [
        Change("changed", "Where › People", "موضع السؤال", "Who › People", "Where › People"),
        Change("changed", "Where › People › Birth date", "صيغة السؤال", "Born", "Birth date"),
    ]


def test_a_question_that_moved_to_another_group_is_neither_new_nor_gone():
    before = with_group()
    guests = {**PEOPLE, "key": "guests", "questions": [{**NAME, "key": "name"}]}
    step(before, 0)["questions"].append(guests)
    before[1]["steps"]["who"]["questions"]["guests"] = {
        "label": "Guests", "questions": {"name": {"label": "Name"}}
    }  # fmt: skip
    now = deepcopy(before)
    step(now, 0)["questions"][2]["questions"].append(inside(now)[0].pop())
    said(now, "who", "guests")["questions"]["born"] = inside(now)[1].pop("born")

    moved = ("Who › People › Born", "Who › Guests › Born")
    assert list(compare(before, now)) == [Change("changed", moved[1], "موضع السؤال", *moved)]


def test_frozen_versions_are_compared_in_the_newest_words_of_a_language(db):
    old, form = current("help"), make_form()
    new = FormVersion.objects.create(
        code="help", number=old.number + 1, structure=form_structure(form), digest="x" * 64
    )
    add_texts(new, "ar", {**texts_in(form, "ar"), "title": "طلب العون"})

    found = diff(old, new, "ar")

    assert [(one.where, one.before, one.after) for one in found] == [
        ("النموذج كله", str(form.title), "طلب العون")
    ]
