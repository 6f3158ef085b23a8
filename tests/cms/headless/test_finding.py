"""A page is found by the address that people see, in its language."""

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    home = make.make_site(languages=("ar", "en"))
    about = make.make_content(home, slug="about", title="عن الجمعية")
    make.make_translation(about, title="About us")
    return home


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ({"html_path": "/ar/about/"}, "عن الجمعية"),
        ({"html_path": "/en/about"}, "About us"),
        ({"html_path": "about", "locale": "en"}, "About us"),
        ({"html_path": "http://127.0.0.1:8000/en/about/?a=1#b"}, "About us"),
        ({"html_path": "/ar/"}, "ركين"),
        ({"html_path": ""}, "ركين"),
    ],
)
def test_a_page_is_found_by_its_address(client, site, query, title):
    answer = client.get("/api/v2/pages/find/", query, follow=True)

    assert (answer.status_code, answer.json()["title"]) == (200, title)


def test_what_is_asked_for_beside_the_address_goes_along(client, site):
    query = {"html_path": "/ar/about/", "fields": "_,title"}

    assert client.get("/api/v2/pages/find/", query, follow=True).json() == {"title": "عن الجمعية"}


@pytest.mark.parametrize("path", ["/ar/about/more/", "/fr/about/", "/ar/%00/", "/home/"])
def test_no_other_address_finds_anything(client, site, path):
    assert client.get("/api/v2/pages/find/", {"html_path": path}).status_code == 404


def test_a_draft_is_not_found(client, site):
    site.get_children().get(slug="about").unpublish()

    assert client.get("/api/v2/pages/find/", {"html_path": "/ar/about/"}).status_code == 404


def test_the_way_to_the_page_stays_at_the_house_that_was_asked(client, site):
    answer = client.get("/api/v2/pages/find/", {"html_path": "/ar/"})

    assert (answer.status_code, answer["Location"]) == (302, f"/api/v2/pages/{site.pk}/")
