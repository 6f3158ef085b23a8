"""Which languages are on offer follows from what is translated, and from the editors' level."""

import pytest

from builders import cms as make
from builders.languages import shares
from cms.models import HouseSettings
from cms.offering import reckon
from cms.offers import offered

pytestmark = pytest.mark.django_db


def level(home, percent):
    site = home.get_site()
    HouseSettings.objects.update_or_create(site=site, defaults={"offered_from": percent})


def test_arabic_is_on_offer_before_anything_is_written():
    assert offered() == ["ar"]


def test_a_language_is_on_offer_once_it_has_the_share_that_editors_set():
    home = make.make_site(languages=("ar", "ur"))
    level(home, 60)
    pages = [make.make_content(home) for _ in range(3)]
    make.make_translation(pages[0], "ur")
    few = (shares()["ur"], offered())

    make.make_translation(pages[1], "ur")

    assert few == ((50, False), ["ar"])
    assert (shares()["ur"], offered()) == ((75, True), ["ar", "ur"])


def test_the_level_counts_as_soon_as_it_is_saved():
    home = make.make_site(languages=("ar", "ur"))
    make.make_content(home)

    level(home, 51)
    strict = offered()
    level(home, 50)

    assert (strict, offered()) == (["ar"], ["ar", "ur"])


def test_a_language_without_a_home_page_is_not_on_offer():
    home = make.make_site(languages=("ar", "ur"))
    home.get_translations().get().unpublish()

    assert (shares()["ur"], offered()) == ((0, False), ["ar"])


def test_a_page_that_is_deleted_no_longer_counts():
    home = make.make_site(languages=("ar", "ur"))
    page = make.make_content(home)
    before = shares()["ur"]

    page.delete()

    assert (before, shares()["ur"]) == ((50, True), (100, True))


def test_the_queries_do_not_grow_with_languages_and_pages(django_assert_num_queries):
    home = make.make_site(languages=("ar", "en", "ur", "fa", "id"))
    for _ in range(3):
        make.make_translation(make.make_content(home), "fa")

    with django_assert_num_queries(8):
        reckon()
