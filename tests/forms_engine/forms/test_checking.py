"""Faults: each kind is found, and says in words where it stands."""

from dataclasses import replace

import pytest

from builders.forms import asked, choice, composed, extended, group
from forms_engine.forms.checking import MOST_QUESTIONS, MOST_STEPS, check
from forms_engine.forms.conditions import Condition, Rule, when
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import form_structure
from forms_engine.forms.questions import Phone, Upload
from forms_engine.forms.step import Step


def found(form):
    return [(fault.step, fault.question, fault.part) for fault in check(form)]


@pytest.mark.parametrize(
    ("question", "part"),
    [
        (asked("name"), "key"),
        (asked(""), "label"),
        (choice(), "options"),
        (choice("a", ""), "options"),
        (choice("a", "a"), "options"),
        (asked(shown_when=when("contact", "phone", "x")), "shown_when"),
        (asked(shown_when=when("nowhere", "nothing", "x")), "shown_when"),
        (asked(shown_when=when("need_for", "urgency", "never")), "shown_when"),
        (asked(optional_when=when("more", "extra", "x")), "optional_when"),
        (asked(shown_when=Condition((Rule("need_for", "urgency", "is", ()),))), "shown_when"),
        (
            asked(shown_when=Condition((Rule("need_for", "urgency", "younger_than", (18,)),))),
            "shown_when",
        ),
    ],
)
def test_a_fault_of_a_question_is_found_at_its_place(question, part):
    assert (1, 0, part) in found(extended(question))


@pytest.mark.parametrize(
    ("step", "part"),
    [
        ({"key": "need_for"}, "key"),
        ({"key": "saved"}, "key"),
        ({"title": ""}, "title"),
        ({"questions": ()}, "questions"),
        ({"one_of": ("nobody",), "errors": {"missing_all": "جملة"}}, "one_of"),
        ({"one_of": ("extra",)}, "one_of_error"),
        ({"shown_when": when("more", "extra", "x")}, "shown_when"),
    ],
)
def test_a_fault_of_a_step_is_found_at_its_place(step, part):
    assert (1, None, part) in found(extended(asked(), **step))


def test_files_are_asked_for_in_a_step_of_their_own():
    papers, more = asked("papers", Upload), asked("photos", Upload)

    assert found(extended(papers, more)) == []
    assert found(extended(papers, asked("extra"))) == [(1, 0, "key")]
    assert found(extended(asked("papers", Upload, kinds=()))) == [(1, 0, "kinds")]


def test_a_condition_may_look_at_a_question_before_it_in_the_same_step():
    first, second = choice("a", "b"), asked("second", shown_when=when("more", "extra", "a"))

    assert found(extended(first, second)) == []
    assert found(extended(second, first)) == [(1, 0, "shown_when")]


@pytest.mark.parametrize("lacking", ["person", "contact", "check", "declaration"])
def test_a_form_without_what_its_kind_needs_is_refused(lacking):
    form = composed()
    left = replace(form, steps=tuple(step for step in form.steps if step.key != lacking))

    assert [fault.step for fault in check(left)].count(None) >= 1


def test_a_phone_and_an_e_mail_that_may_both_be_empty_are_no_way_to_reply():
    form = composed()
    steps = [replace(s, one_of=()) if s.key == "contact" else s for s in form.steps]

    (fault,) = check(replace(form, steps=tuple(steps)))

    assert "phone" in fault.message


def test_a_form_is_of_bounded_size():
    many = tuple(asked(f"q{number}") for number in range(MOST_QUESTIONS + 1))
    within = group(*many)
    steps = tuple(Step(key=f"s{n}", title="خطوة", questions=(asked(f"x{n}"),)) for n in range(41))

    assert str(MOST_QUESTIONS) in " ".join(map(str, check(extended(*many))))
    assert str(MOST_QUESTIONS) in " ".join(map(str, check(extended(within))))
    assert str(MOST_STEPS) in " ".join(
        map(str, check(Form(code="big", kind="help", title="كبير", steps=steps)))
    )


def test_an_empty_form_says_so():
    (first, *_rest) = check(Form(code="none", kind="help", title="فارغ", steps=()))

    assert str(first) == "لا خطوات في النموذج بعد، فلتُضف الخطوة الأولى"


def test_a_key_of_a_group_keeps_its_type_from_version_to_version():
    earlier = [form_structure(extended(group(asked("born"), asked("name"))))]
    now = extended(group(asked("name"), asked("born", Phone)))

    (fault,) = check(now, earlier)

    assert (fault.step, fault.question, fault.inner, fault.part) == (1, 0, 1, "key")
    assert fault.message == "كان هذا المفتاح لسؤال من نوع آخر في إصدار سابق، فيلزم مفتاح جديد"


def test_a_key_may_be_of_another_type_in_another_group_and_in_a_step():
    earlier = [form_structure(extended(group(asked("born"))))]
    guests = group(asked("born", Phone), key="guests")

    assert check(extended(guests, asked("born", Phone)), earlier) == []
