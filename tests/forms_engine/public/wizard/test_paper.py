"""The page that prints a form: public, without script or cookie, in the page's language."""

import pytest
from django.test import Client

from builders.forms import publish_as
from forms_engine.forms import handing
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import current
from forms_engine.runs.models import Run

pytestmark = pytest.mark.django_db


def paper(code="help", language="ar"):
    return Client().get(f"/{language}/{code}/paper/")


@pytest.fixture
def channels():
    before = handing._providers[:]
    handing.register(lambda language: f"https://example.org/{language}/channels/")
    yield
    handing._providers[:] = before


@pytest.mark.parametrize("code", ["help", "volunteer"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_form_is_printed_with_its_version_and_reference(code, language):
    version = current(code)

    answer = paper(code, language)

    assert answer.status_code == 200
    assert f"{code}-{version.number}-{version.digest[:8]}" in answer.content.decode()


def test_printing_sets_no_cookie_begins_no_run_and_runs_no_script():
    answer = paper()

    assert (answer.cookies, Run.objects.count()) == ({}, 0)
    assert "<script" not in answer.content.decode()


def test_a_step_that_depends_on_an_answer_says_so():
    page = paper(language="en").content.decode()

    assert "Fill in this part only if:" in page
    assert "“Who is the help for?” is one of: “For someone in my family”" in page


def test_the_arabic_sheet_is_written_from_right_to_left():
    assert 'class="sheet" lang="ar" dir="rtl"' in paper().content.decode()


def test_the_sheet_says_where_it_is_handed_in(channels):
    assert "https://example.org/ar/channels/" in paper().content.decode()


def test_a_closed_form_says_so_above_the_sheet():
    publish_as(Opening(mode="closed"), closed="أُغلق التسجيل لهذا الموسم.")

    assert "أُغلق التسجيل لهذا الموسم." in paper().content.decode()


@pytest.mark.parametrize("code", ["nothing", "services"])
def test_an_unknown_form_is_not_found(code):
    assert paper(code).status_code == 404


def test_printing_costs_few_queries(django_assert_max_num_queries):
    paper()

    with django_assert_max_num_queries(12):
        paper()
