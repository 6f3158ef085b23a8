"""Walking through a form that is being edited: its own steps, and not one row written."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.apps import apps
from django.test import Client

from builders.forms import TYPED_VOLUNTEER, composed
from builders.uploads import TYPED_PAPERS, make_upload_form
from builders.wizard import OURS
from forms_engine.forms.trial import begin


def rows():
    return {model: model.objects.count() for model in apps.get_models()}


class Trier:
    """An editor who walks: each page's hidden fields are sent with the next."""

    def __init__(self, form, language="ar"):
        self.client, self.language = Client(), language
        self.hidden = {"walk": begin(form, language).packed()}

    def press(self, typed=None, **more):
        response = self.client.post(
            f"/{self.language}/forms/walk/", {**self.hidden, **(typed or {}), **more}, headers=OURS
        )
        page = response.content.decode()
        found = re.findall(r'type="hidden" name="(walk|at)" value="([^"]*)"', page)
        self.hidden = {name: unescape(value) for name, value in found}
        return response.status_code, page


@pytest.fixture
def trier(db):
    return Trier(composed("volunteer"))


def test_the_whole_form_is_walked_and_no_row_is_written(trier):
    before = rows()
    status, page = trier.press()
    walked = [trier.hidden["at"]]

    for typed in TYPED_VOLUNTEER.values():
        status, page = trier.press(typed)
        walked.append(trier.hidden.get("at", "end"))

    assert walked == [*TYPED_VOLUNTEER, "end"]
    assert (status, "نهاية التجربة" in page) == (200, True)
    assert rows() == before


def test_a_wrong_answer_gets_its_own_words(trier):
    trier.press()

    status, page = trier.press({**TYPED_VOLUNTEER["person"], "birth_year": "abc"})

    assert (status, trier.hidden["at"]) == (422, "person")
    assert 'value="abc"' in page


def test_conditions_hold_as_they_will(trier):
    trier.press()
    for step in ("person", "languages", "skills", "availability", "charter"):
        typed = TYPED_VOLUNTEER[step]
        trier.press({**typed, "birth_year": "2012"} if step == "person" else typed)

    assert trier.hidden["at"] == "guardian"


def test_going_back_shows_what_was_typed(trier):
    trier.press()
    trier.press(TYPED_VOLUNTEER["person"])

    _status, page = trier.press(back="1")

    assert trier.hidden["at"] == "person"
    assert 'value="Basil"' in page


def test_answers_are_looked_over_before_the_end(trier):
    trier.press()
    for step in ("person", "languages", "skills", "availability", "charter"):
        _status, page = trier.press(TYPED_VOLUNTEER[step])

    assert trier.hidden["at"] == "check"
    assert "Basil" in page
    assert "?change=1" not in page


def test_a_step_of_files_shows_what_is_asked_and_that_a_trial_takes_none(db):
    trier = Trier(make_upload_form())
    trier.press()

    _status, page = trier.press(TYPED_PAPERS["person"])

    assert "الأوراق المساندة" in page
    assert "لا تُؤخذ ملفات في التجربة" in page

    trier.press()
    assert trier.hidden["at"] == "check"


def test_an_address_that_was_typed_says_where_a_trial_begins(client, db):
    answer = client.get("/ar/forms/walk/")

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "التجربة تبدأ من صفحة التحرير" in answer.content.decode()


@pytest.mark.parametrize("sent", ["", "nonsense", "x:y:z"])
def test_a_text_that_we_did_not_sign_begins_nothing(client, db, sent):
    response = client.post("/ar/forms/walk/", {"walk": sent}, headers=OURS)

    assert response.status_code == 422


def test_a_form_without_steps_cannot_be_walked(client, db):
    empty = begin(replace(composed(), steps=()), "ar").packed()

    assert client.post("/ar/forms/walk/", {"walk": empty}, headers=OURS).status_code == 422


def test_a_press_from_elsewhere_is_refused(client, db):
    response = client.post("/ar/forms/walk/", headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
