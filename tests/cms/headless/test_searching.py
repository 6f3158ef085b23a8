"""The search as data: best first, in one language, with what was meant."""

import pytest

from builders import cms as make
from cms.models import SearchMiss

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client):
    home = make.make_site(languages=("ar", "en"))
    make.make_content(home, slug="lodging", title="السكن الطارئ", summary="لمن لا مأوى له.")
    return lambda **query: client.get("/api/v2/search/", query).json()


def test_a_page_is_found_with_its_whole_address(ask):
    told = ask(q="السكن")

    assert (told["lang"], told["dir"], told["meta"]) == ("ar", "rtl", {"total_count": 1})
    assert told["items"] == [
        {
            "title": "السكن الطارئ",
            "summary": "لمن لا مأوى له.",
            "html_url": "http://127.0.0.1:8000/ar/lodging/",
        }
    ]


def test_what_was_meant_is_told_and_the_miss_is_counted(ask):
    told = ask(q="السكمن")

    assert (told["items"], told["suggestion"]) == ([], "السكن")
    assert SearchMiss.objects.get().times == 1


def test_each_language_is_searched_alone(ask):
    assert ask(q="السكن", locale="en")["items"] == []


@pytest.mark.parametrize("query", ["", "   ", "؟!", "a" * 5000])
def test_an_odd_query_finds_nothing_and_breaks_nothing(ask, query):
    assert ask(q=query)["meta"] == {"total_count": 0}
