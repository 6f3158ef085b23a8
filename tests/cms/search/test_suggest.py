"""A mistyped word is answered with the nearest word that some page has."""

import pytest

from builders import cms as make
from cms.search.suggest import suggestion

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("مستشفا", "مستشفى"),
        ("حافلت المطار", "حافلات المطار"),
        ("المطارر", "المطار"),
    ],
)
def test_a_mistyped_word_is_mended_and_the_others_stay(typed, meant):
    make.make_content(make.make_site(), title="حافلات المطار إلى مستشفى منى")

    assert suggestion(typed, "ar") == meant


@pytest.mark.parametrize("typed", ["مستشفيات", "المطار", "ظظظظ", "", "ق", "؟"])
def test_nothing_is_suggested_for_what_is_known_or_like_nothing(typed):
    make.make_content(make.make_site(), title="حافلات المطار إلى مستشفى منى")

    assert suggestion(typed, "ar") == ""


def test_each_language_suggests_its_own_words():
    home = make.make_site(languages=("ar", "en"))
    make.make_translation(make.make_content(home, title="المظلات"), title="Umbrellas")

    assert (suggestion("umbrela", "en"), suggestion("umbrela", "ar")) == ("umbrellas", "")


def test_a_suggestion_costs_the_same_however_many_words_are_known(django_assert_num_queries):
    make.make_content(make.make_site(), title=" ".join(f"مكة{n}" for n in range(40)))

    with django_assert_num_queries(2):
        suggestion("مكه99", "ar")
