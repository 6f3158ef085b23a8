"""Several people in one step, on a page without scripts."""

import pytest

from builders.forms import frozen, make_question
from builders.wizard import Browser
from forms_engine.forms.form import Form
from forms_engine.forms.questions import TYPES, Group
from forms_engine.forms.step import Step
from forms_engine.runs.enums import Channel
from forms_engine.runs.services.starting import start_on

TWO = {
    "people-n": "2",
    "people-0-name": "Amal",
    "people-0-number": "2000000006",
    "people-1-name": "Basil",
    "people-1-number": "1000000008",
}


@pytest.fixture
def visitor(db):
    """Somebody who has begun a form with a group in its first step."""
    inner = (
        make_question(TYPES["name"], key="name", label="Name"),
        make_question(TYPES["document_number"], key="number", label="Number", privacy="identity"),
    )
    people = make_question(
        Group, key="people", questions=inner, noun="Traveller", privacy="identity"
    )
    consent = make_question(TYPES["consent"], key="consent", label="I agree")
    form = Form(
        code="help",
        kind="help",
        title="Party",
        steps=(
            Step(key="party", title="Party", lead="All of them", questions=(people,)),
            Step(key="check", title="Check", questions=(consent,)),
        ),
    )
    run, secret = start_on(frozen(form), language="en", channel=Channel.HELP)
    browser = Browser("en")
    browser.secret, browser.here, browser.code = secret, f"/en/help/{run.pk}/party/", "help"
    return browser


def test_one_more_person_is_added_and_nothing_typed_is_lost(visitor):
    pressed = visitor.post("party", {**TWO, "people-add": "1"})
    page = visitor.get("party").content.decode()

    assert pressed.status_code == 302
    assert pressed["Location"] == f"{visitor.at('party')}#id_people_2"
    assert page.count('class="set"') == 3
    assert 'value="Basil"' in page
    assert 'id="id_people_2"' in page


def test_a_person_is_removed_and_the_others_stay(visitor):
    visitor.post("party", {**TWO, "people-remove": "0"})
    page = visitor.get("party").content.decode()

    assert page.count('class="set"') == 1
    assert 'value="Basil"' in page
    assert "Amal" not in page


def test_growing_alone_does_not_answer_the_step(visitor):
    visitor.post("party", {**TWO, "people-add": "1"})

    assert visitor.get("check").status_code == 302


def test_an_error_stands_at_the_person_it_is_about(visitor):
    response = visitor.post("party", {**TWO, "people-1-name": ""})
    page = response.content.decode()

    assert response.status_code == 422
    assert '<a href="#id_people-1-name">Traveller 2, Name: Write the name' in page
    assert 'value="Amal"' in page


def test_each_person_has_a_row_to_check_with_the_number_masked(visitor):
    visitor.post("party", TWO)
    page = visitor.get("check").content.decode()

    assert "<dt>Traveller 1</dt>" in page
    assert "<dt>Traveller 2</dt>" in page
    assert "Number: \u20661••••••••8\u2069" in page
    assert "1000000008" not in page
    assert "?change=1#id_people" in page
