"""Conditions at publishing: outside a group and inside it, they look back at what is there."""

import pytest

from builders.forms import asked, choice, extended, group
from forms_engine.forms.check_conditions import condition_faults
from forms_engine.forms.conditions import when, younger_than
from forms_engine.forms.questions import BirthYear

KIND = choice("iqama", "none", key="kind")
BORN = asked("born", BirthYear)


def found(*questions, **step):
    """The places of each fault in its step, the setting and the sentence."""
    faults = condition_faults(extended(*questions, **step))
    return [(one.question, one.inner, one.part, one.message) for one in faults]


def shown(step, question, *codes, **more):
    return asked("last", shown_when=when(step, question, *codes), **more)


@pytest.mark.parametrize(
    "condition",
    [
        when("people", "kind", "iqama"),
        when("need_for", "urgency", "soon"),
        when("more", "first", "a"),
        younger_than("people", "born", 18),
    ],
)
def test_a_question_of_a_group_looks_at_its_own_set_and_at_what_was_asked_before(condition):
    first = choice("a", "b", key="first")
    last = asked("last", shown_when=condition, optional_when=condition)

    assert found(first, group(KIND, BORN, last)) == []


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        (when("people", "last", "x"), "الشرط يذكر people · last، وهو يُسأل بعده لا قبله"),
        (when("people", "later", "a"), "الشرط يذكر people · later، وهو يُسأل بعده لا قبله"),
        (when("more", "after", "a"), "الشرط يذكر more · after، وهو يُسأل بعده لا قبله"),
        (when("people", "gone", "a"), "الشرط يذكر people · gone، وهو غير موجود في هذه المجموعة"),
        (when("nowhere", "kind", "a"), "الشرط يذكر nowhere · kind، وهو غير موجود في النموذج"),
        (
            when("people", "kind", "visa"),
            "السؤال kind ليس فيه خيار رمزه visa. رموز خياراته: iqama، none",
        ),
        (when("people", "kind"), "الشرط لا يذكر رموزًا"),
        (
            when("more", "people", "a"),
            "الشرط يعتمد على سؤال له خيارات، والسؤال people لا خيارات له",
        ),
    ],
)
def test_a_condition_in_a_group_is_refused_at_its_question(condition, message):
    later = choice("a", key="later", optional_when=condition)
    last = asked("last", shown_when=condition)

    faults = found(group(KIND, last, later), choice("a", key="after"))

    assert faults[0] == (0, 1, "shown_when", message)
    assert [one[:3] for one in faults] == [(0, 1, "shown_when"), (0, 2, "optional_when")]


APART = (
    "الشرط يذكر {place}، وهو سؤال في مجموعة: لا تنظر إليه إلا أسئلة المجموعة نفسها، ويُكتب فيها "
    "مفتاح المجموعة موضع مفتاح الخطوة"
)


@pytest.mark.parametrize("step", ["people", "more"])
def test_no_question_outside_looks_into_a_group(step):
    faults = found(group(KIND), shown(step, "kind", "iqama"))

    assert faults == [(1, None, "shown_when", APART.format(place=f"{step} · kind"))]


def test_no_step_and_no_other_group_looks_into_a_group():
    guests = group(shown("people", "kind", "iqama"), key="guests")

    assert [one[:3] for one in found(group(KIND), guests)] == [(1, 0, "shown_when")]
    inside = when("people", "kind", "iqama")
    assert [one[:3] for one in found(group(KIND), shown_when=inside)] == [
        (None, None, "shown_when")
    ]


def test_a_question_of_a_group_is_told_to_name_the_group_and_not_the_step():
    faults = found(group(KIND, shown("more", "kind", "iqama")))

    assert faults == [(0, 1, "shown_when", APART.format(place="more · kind"))]


def test_in_a_group_with_the_key_of_its_step_that_key_is_the_group():
    first, last = choice("a", key="first"), shown("more", "first", "a")

    assert found(first, group(choice("a", key="first"), last, key="more")) == []
    assert found(first, group(KIND, last, key="more")) == [
        (1, 1, "shown_when", "الشرط يذكر more · first، وهو غير موجود في هذه المجموعة")
    ]


def test_a_group_cannot_be_looked_at_as_a_whole():
    faults = found(group(KIND), shown("more", "people", "iqama"))

    assert [one[:3] for one in faults] == [(1, None, "shown_when")]
