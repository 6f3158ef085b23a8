"""The Django form of a step."""

from builders.forms import group, make_form, make_question, posted
from forms_engine.forms.questions import Name
from forms_engine.forms.step import Step
from forms_engine.forms.step_form import StepForm

PERSON = {"name": ["أمل"], "document_kind": ["iqama"], "birth_year": ["١٣٧٠"]}


def person(number, *, asked=None, answers=None, **more) -> StepForm:
    step = make_form().step("person")
    data = posted({**PERSON, "document_number": [number], **more})
    return step.django_form(data, answers=answers or {}, asked=asked)


def test_answers_are_cleaned_and_typed_strings_kept(db):
    form = person("٢٠٠٠٠٠٠٠٠٦")

    assert form.is_valid()
    assert form.cleaned == {
        "name": "أمل",
        "document_kind": "iqama",
        "document_number": "2000000006",
        "birth_year": 1370,
    }
    assert form.typed()["document_number"] == ["٢٠٠٠٠٠٠٠٠٦"]


def test_a_failing_check_digit_is_asked_about_once_then_accepted_and_marked(db):
    first = person("2123456789")
    second = person("2123456789", asked=first.typed())

    assert first.codes() == {"document_number": ["check_digit"]}
    assert second.is_valid()
    assert second.cleaned["document_number"] == "2123456789"
    assert second.cleaned["document_number_doubt"] is True


def test_another_failing_number_is_asked_about_again(db):
    first = person("2123456789")
    second = person("2123456787", asked=first.typed())

    assert second.codes() == {"document_number": ["check_digit"]}


def test_without_a_document_its_number_is_not_asked_for_and_dropped(db):
    form = person("2000000006", document_kind=["none"])

    assert form.is_valid()
    assert "document_number" not in form.cleaned


def test_an_urgent_request_asks_for_the_name_alone(db):
    step = make_form().step("person")
    form = step.django_form(posted({"name": ["Huda"]}), answers={"need_for": {"urgency": "urgent"}})

    assert list(form.fields) == ["name"]
    assert form.is_valid()


def test_one_way_to_reach_a_person_is_enough_and_none_is_not(db):
    step = make_form().step("contact")
    urgent = {"need_for": {"urgency": "urgent"}}

    assert step.django_form(posted({"email": ["a@example.org"]}), answers=urgent).is_valid()
    assert step.django_form(posted({"phone": ["0501234567"]}), answers=urgent).is_valid()
    assert step.django_form(posted({}), answers=urgent).codes() == {"phone": ["missing_all"]}


def test_json_of_the_wrong_shape_is_refused_in_words(db):
    step = make_form().step("service")
    bad = [
        {"service": {"a": 1}},
        {"service": [["x"]]},
        {"service": 1.5},
        {"service": b"x"},
        {"service": 10**5000},
    ]

    codes = [step.django_form(data, answers={}).codes() for data in bad]

    assert codes == [{"service": ["unreadable"]}] * 5


def test_plain_json_is_read_like_a_page(db):
    step = make_form("volunteer").step("availability")
    form = step.django_form({"seasons": ["hajj"], "times": ["night", "morning"]}, answers={})

    assert form.is_valid()
    assert form.cleaned == {"seasons": ["hajj"], "times": ["morning", "night"]}


def test_an_unticked_consent_is_missing_however_it_is_sent(db):
    step = make_form().step("check")
    sent = [{}, {"consent": False}, {"consent": "false"}, {"consent": ""}, {"consent": None}]

    codes = [step.django_form(data, answers={}).codes() for data in sent]

    assert codes == [{"consent": ["missing"]}] * 5


def test_no_box_is_ticked_in_advance(db):
    for code, steps in {
        "help": ["check", "declaration"],
        "volunteer": ["charter", "check"],
    }.items():
        for key in steps:
            assert " checked" not in str(make_form(code).step(key).django_form(answers={}))


def test_an_error_in_a_group_has_the_place_of_the_groups_question():
    step = Step(key="party", title="Party", questions=(group(make_question(Name, key="name")),))
    form = step.django_form({"people": [{"name": "1"}, {"name": "A"}, {"name": "2"}]}, answers={})

    assert form.places() == {"people.name": ["no_letters", "no_letters"]}
    assert form.codes() == {"people": ["no_letters", "no_letters"]}


def test_any_other_error_has_the_place_of_its_question(db):
    form = person("1", name=["123"])

    assert form.places() == form.codes()
