"""A form as data says everything that its pages say."""

import pytest

from builders.api import BASE, HELP, URGENT
from builders.forms import asked, choice, extended, group
from forms_engine.forms import registry
from forms_engine.forms.conditions import when
from forms_engine.forms.form import load
from forms_engine.forms.opening import Opening
from forms_engine.forms.publishing import publish
from forms_engine.forms.questions import Name

pytestmark = pytest.mark.django_db


def read(client, language, code="help"):
    return client.get(f"{BASE}/forms/{code}?language={language}").json()


def question(form, step, key):
    steps = {one["key"]: one for one in form["steps"]}
    return next(q for q in steps[step]["questions"] if q["key"] == key)


def test_the_list_names_every_form_with_language_and_version(client):
    lines = client.get(f"{BASE}/forms?language=en").json()["forms"]

    assert [(f["code"], f["title"], f["lang"], f["dir"]) for f in lines] == [
        ("help", "Request for help", "en", "ltr"),
        ("volunteer", "Application to volunteer", "en", "ltr"),
    ]
    assert [client.get(f["url"]).status_code for f in lines] == [200, 200]


def test_a_form_lists_its_steps_in_order(client):
    form = read(client, "en")

    asked = [step["key"] for step in form["steps"] if step["key"] != "filler"]
    assert asked == list(HELP)
    assert form["languages"] == ["ar", "en"]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_words_come_in_the_language_that_they_name(client, language, direction):
    form = read(client, language)

    expected = load(registry.current("help"), language)
    assert (form["lang"], form["dir"]) == (language, direction)
    assert [s["title"] for s in form["steps"]] == [str(s.title) for s in expected.steps]


def test_a_question_brings_options_hints_and_error_sentences(client):
    urgency = question(read(client, "en"), "need_for", "urgency")

    assert urgency["options"][0] == {
        "code": "urgent",
        "label": "Now: it cannot wait until tomorrow",
        "hint": "A name, a phone or e-mail and a place are enough.",
    }
    assert urgency["messages"]["missing"] == "Choose how soon help is needed"


def test_a_condition_is_data(client):
    kind = question(read(client, "en"), "person", "document_kind")

    assert kind["shown_when"] == {
        "match": "all",
        "rules": [
            {"step": "need_for", "question": "urgency", "is": "is_not", "values": ["urgent"]}
        ],
    }


def test_what_is_agreed_to_comes_with_its_exact_words_and_version(client):
    declared = question(read(client, "en"), "declaration", "declared")

    assert declared["text"].startswith("I declare that the information in this request is true")
    assert declared["text_version"] == "2026-11"


def test_a_group_brings_what_it_asks_about_each_one(client):
    name = asked("name", Name, label="الاسم", shown_when=when("people", "way", "bus"))
    people = group(choice("bus", key="way"), name, noun="رفيق")
    publish(extended(people), opening=Opening(), messages={})

    found = question(read(client, "ar"), "more", "people")

    way, name = found["questions"]
    assert (found["noun"], name["key"], name["label"]) == ("رفيق", "name", "الاسم")
    assert [option["code"] for option in way["options"]] == ["bus"]
    assert name["shown_when"]["rules"][0]["step"] == "people"
    assert name["messages"]["no_letters"] == "الاسم يُكتب بالحروف كما في الوثيقة"


def test_a_question_that_is_no_group_asks_nothing_further(client):
    urgency = question(read(client, "en"), "need_for", "urgency")

    assert (urgency["noun"], urgency["questions"]) == ("", [])


def test_the_schema_is_of_json_schema_2020_12(client):
    person = next(s for s in read(client, "en")["steps"] if s["key"] == "person")

    assert person["answers_schema"]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert person["answers_schema"]["type"] == "object"
    assert set(URGENT["person"]) <= set(person["answers_schema"]["properties"])


def test_reading_a_form_costs_few_queries(client, django_assert_max_num_queries):
    read(client, "en")

    with django_assert_max_num_queries(4):
        read(client, "en")
