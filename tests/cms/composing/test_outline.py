"""The preview of a draft: its outline in words, its faults, and the way to walk through it."""

import pytest

from builders import cms as make
from builders.forms import composed
from cms.composing.outline import outline


@pytest.fixture
def page(db):
    return make.make_form_page(make.make_site())


def preview(page, mode):
    return page.make_preview_request(preview_mode=mode).content.decode()


def test_conditions_stand_in_the_words_of_the_form():
    found = {row["title"]: row for row in outline(composed("volunteer"))["rows"]}

    assert found["وليّ الأمر"]["when"] == (
        "لا يظهر هذا إلا في هذه الحالة: يدل «سنة الميلاد» على أن العمر قد يقل عن 18 سنة."
    )


def test_a_draft_is_previewed_as_it_stands_unpublished(page):
    page.title = "عنوان لم يُنشر"

    assert "عنوان لم يُنشر" in preview(page, "")
    assert "عنوان لم يُنشر" in preview(page, "walk")


def test_the_preview_leads_into_the_walk(page):
    assert 'action="/ar/forms/walk/"' in preview(page, "walk")


def test_faults_are_told_and_a_form_without_keys_is_not_walked(page):
    page.steps = make.with_steps(page, lambda raw: raw.append(raw[0]))

    shown = preview(page, "walk")

    assert "هذا المفتاح لخطوة أخرى أيضًا" in shown
    assert "/ar/forms/walk/" not in shown
