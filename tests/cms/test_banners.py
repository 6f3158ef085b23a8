"""Banners stand over every page while they are on, in the reader's language or the nearest."""

import pytest
import time_machine
from django.core.cache import cache

from builders import cms as make
from cms.banners import banners

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site(languages=("ar", "en"))


def titles(language="ar"):
    return [row["title"] for row in banners(language)]


def test_no_banner_is_nothing(home, client):
    assert titles() == []
    assert 'class="banners"' not in client.get(home.url).content.decode()


def test_a_banner_stands_over_every_page_of_its_language(home, client):
    arabic = make.make_banner("حر شديد", text="اشربوا الماء.")
    make.make_banner("Extreme heat", language="en", of=arabic)

    assert "حر شديد" in client.get("/ar/").content.decode()
    assert "Extreme heat" in client.get("/en/search/").content.decode()
    assert "حر شديد" in client.get("/ar/no-such-page/").content.decode()


def test_switching_the_arabic_one_off_switches_its_translations_off(home):
    arabic = make.make_banner("حر شديد")
    make.make_banner("Extreme heat", language="en", of=arabic)

    arabic.active = False
    arabic.save()

    assert (titles("ar"), titles("en")) == ([], [])


def test_what_is_not_translated_is_shown_as_it_is_with_its_language(home):
    make.make_banner("حر شديد")

    assert [(row["lang"], row["dir"]) for row in banners("en")] == [("ar", "rtl")]


def test_danger_comes_first_and_three_are_enough(home):
    for kind, title in (("info", "1"), ("warning", "2"), ("error", "3"), ("info", "4")):
        make.make_banner(title, kind=kind)

    assert titles() == ["3", "2", "1"]


def test_a_banner_of_a_season_waits_for_it(home):
    make.make_banner("موسم الحج", season=make.make_season())

    with time_machine.travel("2026-05-17T23:00+03:00", tick=False):
        before = titles()
    with time_machine.travel("2026-05-18T00:01+03:00", tick=False):
        within = titles()

    assert (before, within) == ([], ["موسم الحج"])


def test_a_link_leads_to_the_page_in_the_language_of_the_reader(home):
    guide = make.make_guide(home, slug="heat")
    make.make_translation(guide.get_parent().specific, title="Guides")
    make.make_translation(guide, title="Heat")
    make.make_banner("حر شديد", link_page=guide, link_label="الوقاية")

    assert [banners(code)[0]["url"] for code in ("ar", "en")] == [
        "/ar/guides/heat/",
        "/en/guides/heat/",
    ]


def test_a_link_to_a_page_that_is_gone_is_left_out(home):
    guide = make.make_guide(home)
    make.make_banner("حر شديد", link_page=guide, link_label="الوقاية")

    guide.unpublish()

    assert (banners("ar")[0]["url"], banners("ar")[0]["label"]) == ("", "")


def test_one_banner_and_many_cost_the_same(home, django_assert_num_queries):
    make.make_banner("1")
    with django_assert_num_queries(1):
        titles()

    for number in range(8):
        make.make_banner(f"{number}")
    with django_assert_num_queries(1):
        titles()


def test_the_api_tells_banners_and_seasons(home, client):
    make.make_banner("حر شديد", kind="warning")
    make.make_season()
    cache.clear()

    with time_machine.travel("2026-05-20T12:00+03:00", tick=False):
        told = client.get("/api/v2/settings/").json()

    assert ([row["title"] for row in told["banners"]], told["seasons"]) == (["حر شديد"], ["hajj"])
