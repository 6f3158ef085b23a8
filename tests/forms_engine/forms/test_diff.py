"""What editors read about two versions of a form: each change once, in the form's own words."""

from copy import deepcopy

import pytest

from builders.forms import make_form
from forms_engine.forms.diff import Change, compare, diff
from forms_engine.forms.freeze import add_texts, form_structure, texts_in
from forms_engine.forms.models import FormVersion
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
        ("الغرض", "لمعرفة صاحب الطلب", "للرد وإبلاغ صاحب الطلب بما يجدّ"),
    ]


def test_a_condition_is_a_sentence_with_the_words_of_the_form(now):
    rules = [{"step": "where", "question": "site", "is": "is", "values": ["a", "b"]}]
    step(now, 0)["questions"][0]["shown_when"] = {"match": "all", "rules": rules}

    change = changes(now)[0]

    assert (change.before, change.after) == ("", "«Site» أحد هذه: Arafat، Mina")


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
        Change("changed", "النموذج كله", "ترتيب الأجزاء", "who، where", "where، who")
    ]


def test_words_are_shown_before_and_now(now):
    said(now, "where", "site")["label"] = "Holy site"
    said(now, "where", "site")["errors"]["missing"] = "Say where you are"
    said(now, "where", "site")["options"]["b"]["label"] = "Mina valley"

    assert [(one.where, one.before, one.after) for one in changes(now)] == [
        ("Where › Holy site", "Site", "Holy site"),
        ("Where › Holy site", "Mina", "Mina valley"),
        ("Where › Holy site", "Choose a site", "Say where you are"),
    ]


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
