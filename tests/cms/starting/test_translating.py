"""A language may have as few of the starting texts as it likes, whole or in parts."""

import pytest
from wagtail_localize.models import Translation

from builders.starting import pages
from cms.models import PolicyIndexPage
from cms.starting import load, read
from cms.starting import pages as plan
from cms.starting.read import UnevenMirror

pytestmark = pytest.mark.django_db
FEW = {"home", "services/_index", "services/lost-pilgrims"}
HOME = """
title = "رکین"
slug = "ur"
description = "حجاج کی مدد"
hero = "ہم آپ کے ساتھ ہیں"
"""


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """The Arabic texts, and a folder for Urdu."""
    for name in ("ar", "house.toml"):
        (tmp_path / name).symlink_to(read.DATA / name)
    (tmp_path / "ur" / "services").mkdir(parents=True)
    monkeypatch.setattr(read, "DATA", tmp_path)
    monkeypatch.setattr(load, "FIRST", ("ur",))
    monkeypatch.setattr(load, "make_announcements", lambda pages: None)
    monkeypatch.setattr(load, "plans", lambda: [one for one in plan.plans() if one.name in FEW])
    read.table.cache_clear()
    yield tmp_path / "ur"
    read.table.cache_clear()


def test_a_page_in_parts_is_published_and_its_arabic_parts_are_left_to_translate(texts):
    (texts / "home.toml").write_text(HOME)

    made = load.load()

    (home,) = pages("ur").values()
    assert (made.pages, made.translations) == (4, 1)
    assert (home.title, home.hero_sentence, home.url) == ("رکین", "ہم آپ کے ساتھ ہیں", "/ur/")
    total, done = Translation.objects.get().get_progress()
    assert 0 < done < total


def test_a_service_without_its_languages_shared_titles_takes_the_arabic_ones(texts):
    (texts / "home.toml").write_text(HOME)
    (texts / "services" / "_index.toml").write_text('title = "خدمات"\n')
    (texts / "services" / "lost-pilgrims.toml").write_text('title = "گمشدہ حاجی"\n')

    load.load()

    assert list(pages("ur")) == ["/ur/", "/ur/services/", "/ur/services/lost-pilgrims/"]
    assert pages("ur")["/ur/services/lost-pilgrims/"].title == "گمشدہ حاجی"


def test_a_page_below_one_without_a_text_is_refused(texts):
    (texts / "services" / "_index.toml").write_text('title = "خدمات"\n')

    with pytest.raises(UnevenMirror, match="ur/services/_index stands below home"):
        load.load()

    assert not PolicyIndexPage.objects.exists()
