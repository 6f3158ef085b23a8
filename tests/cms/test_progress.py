"""How much of the Arabic site a language has, page by page and string by string."""

import pytest

from builders import cms as make
from cms.progress import progress

pytestmark = pytest.mark.django_db


def test_a_page_counts_by_the_part_of_its_strings_that_is_translated():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, title="عنوان", summary="", slug="one")
    strings = make.send_for_translation(page, "en", done=1)

    found = progress()

    assert len(strings) == 2
    assert [twin.part for twin in found.of("en")] == [1.0, 0.5]
    assert found.share("en") == 75


def test_a_page_translated_by_hand_counts_whole():
    home = make.make_site(languages=("ar", "en"))
    make.make_translation(make.make_content(home), "en")

    assert progress().share("en") == 100


def test_drafts_and_aliases_and_pages_of_no_arabic_do_not_count():
    home = make.make_site(languages=("ar", "en"))
    page, other = make.make_content(home), make.make_content(home)
    english = home.get_translations().get()
    page.copy_for_translation(english.locale)
    alias = other.copy_for_translation(english.locale, alias=True)
    alias.live = True
    alias.save()
    make.make_content(english)

    assert progress().share("en") == 33


def test_what_changed_in_arabic_since_is_told():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home)
    make.make_translation(page, "en")

    make.change(page, title="عنوان جديد")

    assert [twin.changed for twin in progress().of("en")] == [False, True]


def test_an_empty_site_has_no_share_of_anything():
    assert (progress().share("ar"), progress().share("en")) == (100, 0)
