"""Every question of a form has its place, in numbers for the editor's screen and in words."""

from builders.forms import asked, extended, group
from forms_engine.forms.faults import Fault
from forms_engine.forms.spots import spots

FORM = extended(
    asked("first"), group(asked("born", label="الميلاد"), asked("name"), label="الرفقة")
)
PLACE = "الخطوة 2 «مزيد»، السؤال «الرفقة»"


def in_more():
    return [spot for spot in spots(FORM) if spot.step.key == "more"]


def test_the_questions_of_a_group_follow_the_group():
    assert [(spot.path, spot.asked, spot.inner) for spot in in_more()] == [
        ("first", 0, None), ("people", 1, None), ("people.born", 1, 0), ("people.name", 1, 1),
    ]  # fmt: skip


def test_a_question_knows_what_is_answered_with_it_and_what_before_it():
    _first, people, _born, name = in_more()

    assert [one.key for one in people.beside] == ["first", "people"]
    assert [one.key for one in people.before] == ["first"]
    assert [one.key for one in name.beside] == ["born", "name"]
    assert [one.key for one in name.before] == ["born"]


def test_a_fault_says_in_words_where_it_stands():
    _first, people, born, _name = in_more()

    assert people.fault("key", "مكرر") == Fault("مكرر", 1, 1, "key", PLACE)
    within = f"{PLACE}، وفيه السؤال «الميلاد»"
    assert born.fault("key", "مكرر") == Fault("مكرر", 1, 1, "key", within, inner=0)


def test_a_question_without_words_is_named_by_its_key():
    form = extended(group(asked("born", label="")))

    *_others, born = [spot for spot in spots(form) if spot.step.key == "more"]

    assert str(born.fault("label", "بلا نص")).endswith("وفيه السؤال «born»: بلا نص")
