"""Editors keep banners and seasons in Wagtail's own lists; others are refused."""

import pytest

from builders import cms as make
from builders import staff
from cms.models import Banner, Season
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(client):
    make.make_site(languages=("ar", "en"))

    def as_role(role):
        client.force_login(staff.make_staff(role=role))
        return client

    return as_role


def test_an_editor_adds_a_banner_for_a_season(enter):
    season = make.make_season()
    given = {"title": "موسم الحج", "kind": "info", "active": "on", "season": season.pk}

    answer = enter(Role.EDITOR).post("/admin/snippets/cms/banner/add/?locale=ar", given)

    assert answer.status_code == 302
    banner = Banner.objects.get()
    assert (banner.title, banner.season, banner.locale.language_code) == ("موسم الحج", season, "ar")


def test_a_season_without_days_is_refused_with_words(enter):
    given = {"name": "الحج", "code": "hajj", "kind": "season"}

    answer = enter(Role.EDITOR).post("/admin/snippets/cms/season/add/", given)

    assert (answer.status_code, Season.objects.count()) == (200, 0)
    assert "يلزم أول يوم وآخر يوم." in answer.content.decode()


def test_whoever_edits_no_page_keeps_no_banner(enter):
    answer = enter(Role.RECEPTION).get("/admin/snippets/cms/banner/add/?locale=ar")

    assert answer.status_code in (302, 403)
