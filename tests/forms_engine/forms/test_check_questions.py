"""One question at publishing: what is wrong with it is said at the setting it is about."""

import pytest

from builders.forms import asked, choice, extended, group
from forms_engine.forms.checking import check
from forms_engine.forms.conditions import when
from forms_engine.forms.questions import (
    DocumentKind,
    DocumentNumber,
    IssuingCountry,
    Name,
    Number,
)

KIND = asked("document_kind", DocumentKind)
NUMBER = asked("number", DocumentNumber)


def found(*questions):
    """The place in the group, the setting and the sentence of each fault."""
    return [(one.inner, one.part, one.message) for one in check(extended(*questions))]


@pytest.mark.parametrize(
    ("question", "part", "message"),
    [
        (asked(""), "label", "يلزم للسؤال نص ومفتاح"),
        (choice(), "options", "بقيت كتابة الخيارات، ولكل منها رمز"),
        (choice("a", ""), "options", "بقيت كتابة الخيارات، ولكل منها رمز"),
        (choice("a", "a"), "options", "خياران لهما الرمز نفسه: a"),
        (NUMBER, "kind", "يلزم أن يُسأل في هذه المجموعة قبل هذا السؤال عن نوع الوثيقة"),
    ],
)
def test_a_question_of_a_group_is_checked_like_any_other(question, part, message):
    assert found(group(asked("name", Name), question)) == [(1, part, message)]


@pytest.mark.parametrize(("key", "other"), [("call", "my_call"), ("phone_doubt", "my_phone")])
def test_a_key_that_the_page_of_the_form_uses_itself_is_refused(key, other):
    said = f"صفحة النموذج نفسها تستعمل هذا المفتاح، فيلزم مفتاح آخر، مثل {other}"

    assert found(asked(key)) == [(None, "key", said)]
    assert found(group(asked("call"))) == []


def test_a_key_is_used_once_in_a_group():
    twins = group(asked("born"), asked("name"), asked("born"))

    said = "هذا المفتاح لسؤال آخر في هذه المجموعة أيضًا"
    assert found(twins) == [(0, "key", said), (2, "key", said)]


def test_a_key_of_a_group_may_be_that_of_a_question_outside_or_of_another_group():
    groups = [group(asked("extra")), group(asked("extra"), key="guests")]

    assert found(asked("extra"), *groups) == []


def test_the_kind_of_a_document_is_asked_before_its_number_in_the_same_set():
    assert found(group(KIND, NUMBER)) == []
    assert [one[:2] for one in found(group(NUMBER, KIND))] == [(0, "kind")]


def test_the_kind_of_a_document_is_asked_before_its_country():
    kind, country = asked("paper", DocumentKind), asked("country", IssuingCountry, kind="paper")

    assert found(kind, country) == []
    assert [one[:2] for one in found(country, kind)] == [(None, "kind")]


def test_a_number_needs_room_between_its_bounds():
    said = "أكبر عدد أقل من أصغر عدد، فليُصحَّح أحدهما"

    assert found(asked("guests", Number, least=5, most=2)) == [(None, "most", said)]
    assert found(asked("guests", Number, least=2, most=2)) == []


def test_the_kind_of_a_document_outside_the_group_does_not_tell_whose_it_is():
    outside = asked("kind_of_all", DocumentKind)
    number = asked("number", DocumentNumber, kind="kind_of_all")

    assert [one[:2] for one in found(outside, group(number))] == [(0, "kind")]


@pytest.mark.parametrize(
    ("settings", "part", "message"),
    [
        ({"questions": ()}, "questions", "هذه المجموعة لا تسأل عن شيء، فليُضف سؤال"),
        ({"least": 4, "most": 3}, "most", "«أكبر عدد» أصغر من «أقل عدد»، فليُصحَّح أحدهما"),
        (
            {"least": 0, "optional": False},
            "least",
            "أقل عدد هنا صفر، فيلزم اختيار «يجوز تركه فارغًا» أيضًا",
        ),
    ],
)
def test_a_group_that_nobody_could_answer_is_refused(settings, part, message):
    assert found(group(asked("name"), **settings)) == [(None, part, message)]


@pytest.mark.parametrize(
    "settings",
    [{"least": 3, "most": 3}, {"least": 0}, {"least": 0, "optional": False,
     "optional_when": when("need_for", "urgency", "urgent")}],
)  # fmt: skip
def test_bounds_that_fit_are_taken(settings):
    assert found(group(asked("name"), **settings)) == []
