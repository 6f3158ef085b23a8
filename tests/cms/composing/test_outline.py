"""The preview of a draft: its outline in words, its faults, and the way to walk through it."""

import pytest

from builders import cms as make
from builders.forms import asked, choice, composed, extended, group
from cms.composing.outline import outline
from forms_engine.forms.conditions import when


@pytest.fixture
def page(db):
    return make.make_form_page(make.make_site())


def preview(page, mode):
    return page.make_preview_request(preview_mode=mode).content.decode()


def test_conditions_stand_in_the_words_of_the_form(db):
    found = {row["title"]: row for row in outline(composed("volunteer"), "ar")["rows"]}

    assert found["وليّ الأمر"]["when"] == (
        "لا يظهر هذا إلا في هذه الحالة: يدل «سنة الميلاد» على أن العمر قد يقل عن 18 سنة."
    )


def test_what_a_group_asks_stands_under_it_with_its_conditions_in_words(db):
    inner = choice("room", key="kind"), asked("guests", shown_when=when("people", "kind", "room"))

    found = outline(extended(group(*inner)), "ar")["rows"][1]["questions"]

    told = "لا يظهر هذا إلا في هذه الحالة: جواب «سؤال» هو «room»."
    rows = [{"label": "سؤال", "when": ""}, {"label": "سؤال", "when": told}]
    assert found == [{"label": "سؤال", "when": "", "questions": rows}]


def test_what_an_earlier_version_forbids_is_told_in_the_preview(page):
    page.steps = make.with_steps(page, lambda raw: make_phone(raw, "site"))

    assert "كان هذا المفتاح لسؤال من نوع آخر" in preview(page, "walk")


def make_phone(raw, key):
    """Make the question with this key one for a phone."""
    asked = (part for step in raw for part in step["value"]["questions"])
    next(part for part in asked if part["value"].get("key") == key)["type"] = "phone"


def test_a_draft_is_previewed_as_it_stands_unpublished(page):
    page.title = "عنوان لم يُنشر"

    assert "عنوان لم يُنشر" in preview(page, "")
    assert "عنوان لم يُنشر" in preview(page, "walk")


@pytest.mark.parametrize("mode", ["walk", ""])
def test_the_preview_leads_into_the_walk_and_begins_no_run(page, mode):
    shown = preview(page, mode)

    assert 'action="/ar/forms/walk/"' in shown
    assert "/ar/help/start/" not in shown


def test_a_draft_without_code_and_steps_shows_its_start_page_and_leads_nowhere(page):
    page.code, page.steps = "", []

    shown = preview(page, "")

    assert page.button in shown
    assert ("/start/" in shown, "/forms/walk/" in shown) == (False, False)


def test_faults_are_told_and_a_form_without_keys_is_not_walked(page):
    page.steps = make.with_steps(page, lambda raw: raw.append(raw[0]))

    shown = preview(page, "walk")

    assert "هذا المفتاح لخطوة أخرى أيضًا" in shown
    assert "/ar/forms/walk/" not in shown
