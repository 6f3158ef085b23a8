"""RSS in each language: changes of policies, and news."""

from datetime import date
from xml.etree import ElementTree

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


def items(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/rss+xml")
    channel = ElementTree.fromstring(answer.content)[0]
    return [[row.findtext(name) for name in ("title", "link")] for row in channel.iter("item")]


def test_each_version_of_a_policy_is_an_entry_that_leads_to_it(client):
    page = make.make_policy(make.make_site(), title="السياسة", version="1.0")
    make.change(page, version="2.0", change_note="مدة الرد.")

    base = "http://127.0.0.1:8000/ar/policies/relations/versions"
    assert items(client, "/ar/feeds/policies/") == [
        ["السياسة: الإصدار 2.0", f"{base}/2/"],
        ["السياسة: الإصدار 1.0", f"{base}/1/"],
    ]


def test_a_policy_that_was_taken_back_is_no_entry(client):
    make.make_policy(make.make_site()).unpublish()

    assert items(client, "/ar/feeds/policies/") == []


def test_news_are_entries_of_their_language(client):
    home = make.make_site(languages=("ar", "en"))
    make.make_news(home, title="خبر", slug="first", day=date(2026, 11, 22))

    assert items(client, "/ar/feeds/news/") == [["خبر", "http://127.0.0.1:8000/ar/news/first/"]]
    assert items(client, "/en/feeds/news/") == []


def test_thirty_are_enough_and_cost_the_same(client, django_assert_max_num_queries):
    home = make.make_site()
    for number in range(32):
        make.make_news(home, title=str(number))

    with django_assert_max_num_queries(8):
        assert len(items(client, "/ar/feeds/news/")) == 30


def test_pages_tell_feed_readers_where_the_changes_are(client):
    page = make.make_policy(make.make_site())

    assert 'type="application/rss+xml"' in client.get(page.url).content.decode()
