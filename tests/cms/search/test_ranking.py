"""The best entries come first, and a common word costs no more than a rare one."""

import pytest

from builders import cms as make
from cms.models import SearchEntry
from cms.search import ranking
from cms.search.ranking import ranked
from cms.search.words import stems

pytestmark = pytest.mark.django_db


def titles(query):
    terms = stems(query, "ar")
    entries = SearchEntry.objects.in_bulk(ranked(terms, "ar"))
    return [entries[key].title for key in ranked(terms, "ar")]


@pytest.fixture
def home():
    return make.make_site()


def test_who_holds_all_words_comes_before_who_says_one_louder(home):
    make.make_content(home, title="زمزم زمزم زمزم")
    make.make_content(home, title="بئر زمزم القديمة")

    assert titles("بئر زمزم")[0] == "بئر زمزم القديمة"


def test_half_the_words_are_enough_only_where_nothing_has_more(home):
    make.make_content(home, title="زمزم")
    assert titles("بئر زمزم") == ["زمزم"]

    make.make_content(home, title="بئر زمزم")
    assert titles("بئر زمزم") == ["بئر زمزم"]


def test_a_rare_word_finds_the_common_one_beside_it_however_many_have_that(home, monkeypatch):
    monkeypatch.setattr(ranking, "LOOKED_AT", 3)
    for number in range(6):
        make.make_content(home, title=f"المخيم {number}")
    make.make_content(home, title="شيء", summary="في المخيم بئر")

    assert titles("بئر المخيم") == ["شيء"]


def test_two_common_words_still_find_something(home, monkeypatch):
    monkeypatch.setattr(ranking, "LOOKED_AT", 2)
    for number in range(4):
        make.make_content(home, title=f"بئر المخيم {number}")

    assert set(titles("بئر المخيم")) == {"بئر المخيم 0", "بئر المخيم 1"}


@pytest.mark.parametrize(("query", "queries"), [("زمزم", 1), ("بئر زمزم", 2), ("بئر زمزم قديم", 3)])
def test_each_word_costs_one_query(home, django_assert_num_queries, query, queries):
    for number in range(3):
        make.make_content(home, title=f"بئر زمزم {number}")
    terms = stems(query, "ar")

    with django_assert_num_queries(queries):
        ranked(terms, "ar")
