"""Which tags a change touches."""

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from wagtail.models import Locale

from builders import cms as make
from cms.models import HouseSettings, PageLink, SearchEntry, Useful
from forms_engine.runs.models import Run
from rakeen.hot.naming import face_of, touched_by, touched_by_page, watched

pytestmark = pytest.mark.django_db


def names(tags):
    return {tag.partition(":")[0] for tag in tags}


def test_a_changed_text_touches_the_page_and_its_list():
    page = make.make_content(make.make_site())

    touched = touched_by_page(page, face_of(page.pk))

    assert touched >= {f"page:{page.translation_key}", f"below:{page.get_parent().pk}"}
    assert names(touched) == {"page", "below", "kind", "table"}


def test_a_changed_title_touches_whoever_shows_it():
    page = make.make_content(make.make_site())
    before = face_of(page.pk)

    page.title = "آخر"

    assert touched_by_page(page, before) >= {
        f"face:{page.translation_key}",
        f"id:{page.pk}",
        "menu:ar",
    }


def test_a_draft_touches_nothing():
    page = make.make_content(make.make_site())
    page.unpublish()
    page.refresh_from_db()

    assert touched_by_page(page, face_of(page.pk)) == set()


def test_what_is_saved_with_a_draft_is_shown_by_no_page():
    page = make.make_content(make.make_site())

    assert touched_by_page(page, face_of(page.pk), ["latest_revision", "draft_title"]) == set()


def test_settings_and_languages_touch_everything():
    assert [touched_by(row) for row in (HouseSettings(), Locale())] == [{"all"}, {"all"}]


@pytest.mark.parametrize("model", [Session, Run, SearchEntry, PageLink, Useful])
def test_what_no_page_shows_touches_nothing(model):
    assert touched_by(model()) == set()


def test_what_is_counted_for_editors_is_not_watched_either():
    tables = {f"table:{model._meta.db_table}" for model in (PageLink, Useful)}

    assert tables & watched() == set()


def test_no_table_of_what_people_send_is_watched():
    rooms = ("fe_runs", "fe_cases", "fe_messages", "fe_staff", "fe_surveys", "fe_audit")
    private = {
        f"table:{model._meta.db_table}"
        for model in apps.get_models()
        if model._meta.app_label in rooms
    }

    assert (private & watched(), len(private) > 10) == (set(), True)
