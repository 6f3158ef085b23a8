"""What an address answers whose page its language does not have."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make

pytestmark = pytest.mark.django_db


def codes(answer):
    return [(row["code"], row["url"], row["current"]) for row in answer.context["languages"]]


def test_the_home_of_a_language_without_pages_shows_what_can_be_done_in_it(client):
    make.make_site(languages=("ar", "en"))

    answer = client.get("/ur/")
    shown = answer.content.decode()

    assert answer.status_code == 200
    assert '<html lang="ur" dir="rtl">' in shown
    assert 'content="noindex"' in shown
    assert 'href="/ur/help/"' in shown
    assert '<a href="/en/" hreflang="en"><bdi lang="en" dir="ltr">Rakeen</bdi></a>' in shown
    assert codes(answer) == [
        ("ar", "/ar/", False),
        ("en", "/en/", False),
        ("ur", "/ur/", True),
    ]


def test_a_page_that_a_language_lacks_is_named_in_those_that_have_it(client):
    home = make.make_site(languages=("ar", "en", "ur"))
    page = make.make_content(home, slug="about", title="عن الجمعية")
    make.make_translation(page, "en", title="About us")

    answer = client.get("/ur/about/")

    assert answer.status_code == 404
    assert [(str(row["title"]), row["url"]) for row in answer.context["rows"]] == [
        ("عن الجمعية", "/ar/about/"),
        ("About us", "/en/about/"),
    ]
    assert codes(answer)[-1] == ("ur", "/ur/about/", True)


def test_it_is_the_same_where_the_language_has_no_home_either(client):
    make.make_content(make.make_site(), slug="about", title="عن الجمعية")

    answer = client.get("/id/about/")

    assert (answer.status_code, len(answer.context["rows"])) == (404, 1)


def test_a_form_that_is_not_translated_can_be_started(client):
    make.make_form_page(make.make_site(languages=("ar", "fr")))

    answer = client.get("/fr/help/")
    shown = answer.content.decode()

    assert answer.status_code == 200
    assert '<form method="post" action="/fr/help/start/"' in shown
    assert '<span lang="ar" dir="rtl">' in shown


def test_an_address_of_no_page_is_not_found(client):
    make.make_site(languages=("ar", "ur"))

    answer = client.get("/ur/no-such-page/")

    assert (answer.status_code, "rows" in answer.context) == (404, False)


def test_a_page_that_is_for_few_is_not_named(client):
    home = make.make_site(languages=("ar", "ur"))
    page = make.make_content(home, slug="inside", title="سر")
    page.view_restrictions.create(restriction_type="login")

    answer = client.get("/ur/inside/")

    assert answer.status_code == 302


def test_arabic_and_what_is_translated_cost_no_query_more(client, django_assert_num_queries):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    make.make_translation(page, "en")
    client.get("/en/about/")
    with CaptureQueriesContext(connection) as few:
        client.get("/en/about/")
    least = len(few)
    for code in ("ur", "fa", "id", "tr"):
        make.make_translation(home, code)
        make.make_translation(page, code)
    client.get("/en/about/")

    with django_assert_num_queries(least):
        client.get("/en/about/")
