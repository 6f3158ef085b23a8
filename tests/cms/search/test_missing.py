"""What many seek in vain is told to editors; what one person typed is not kept."""

from datetime import date

import pytest
import time_machine

from builders import cms as make
from cms.models import SearchMiss
from cms.search.missing import MANY, listed, missed, purge

pytestmark = pytest.mark.django_db


def seek(query, times=MANY, language="ar"):
    for _ in range(times):
        missed(query, language)


def test_words_are_listed_once_many_have_sought_them():
    make.make_site()

    seek("تأجير الدراجات")

    assert [(row.words, row.times) for row in listed()] == [("تاجير الدراجات", MANY)]


def test_the_words_of_fewer_are_not_kept_anywhere():
    make.make_site()

    seek("أمل أحمد", times=MANY - 1)

    assert list(SearchMiss.objects.values_list("words", "times")) == [("", MANY - 1)]
    assert list(listed()) == []


def test_spellings_of_one_search_count_together():
    make.make_site()

    for spelling in ("دراجة", "دراجه", "دَرّاجة", "  دراجة ؟ ", "في دراجة"):
        missed(spelling, "ar")

    assert [(row.words, row.times) for row in listed()] == [("دراجه", 5)]


@pytest.mark.parametrize("query", ["0551234567", "٠٥٥١٢٣", "a@b.example", "من في", "", "قاف " * 20])
def test_numbers_addresses_and_nothing_at_all_are_not_counted(query):
    make.make_site()

    seek(query)

    assert SearchMiss.objects.count() == 0


def test_the_most_sought_stands_first_and_what_is_answered_is_gone():
    make.make_site()
    seek("دراجة")
    seek("ملعب", times=MANY + 1)
    seek("سينما")

    SearchMiss.objects.filter(words="سينما").update(handled=True)

    assert [row.words for row in listed()] == ["ملعب", "دراجه"]


def test_what_nobody_seeks_any_more_is_forgotten():
    make.make_site()
    with time_machine.travel("2026-01-01", tick=False):
        seek("دراجة")
    seek("ملعب")

    assert purge(date(2026, 11, 1)) == 1
    assert [row.words for row in listed()] == ["ملعب"]
