"""The search page, the site map and robots.txt."""

import re
from xml.etree import ElementTree

import pytest
from django.conf import settings

from builders import cms as make
from forms_engine.forms.addresses import page_url

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_results_are_listed_and_the_query_is_kept(client):
    make.make_content(make.make_site(), title="بئر زمزم", slug="zamzam")

    answer = client.get("/ar/search/", {"q": "زمزم"})

    assert [result.url for result in answer.context["results"]] == ["/ar/zamzam/"]
    assert 'value="زمزم"' in answer.content.decode()
    assert "نتيجة واحدة" in answer.content.decode()


def test_nothing_found_offers_what_people_come_for(client):
    make.make_site()

    shown = client.get("/ar/search/", {"q": "طقس"}).content.decode()

    assert "لم نعثر على نتائج" in shown
    assert f'href="{page_url("help")}"' in shown


def test_an_empty_search_says_nothing_of_results(client):
    make.make_site()

    assert "لم نعثر على نتائج" not in client.get("/ar/search/").content.decode()


@pytest.mark.parametrize(
    "query",
    ["\x00", "%00", "'; DROP TABLE x;--", "<script>", "أ" * 100_000, "🕋", "\u202e", "*" * 99],
)
def test_a_hostile_query_is_an_ordinary_query(client, query):
    make.make_site()

    answer = client.get("/ar/search/", {"q": query})

    assert answer.status_code in (200, 400)
    assert "<script>" not in answer.content.decode()


def test_a_search_is_asked_for_by_get_alone(client):
    make.make_site()

    assert client.post("/ar/search/", {"q": "زمزم"}).status_code == 405


def test_the_site_map_names_each_page_in_each_language(client):
    home = make.make_site(languages=("ar", "en"))
    make.make_content(home, slug="about")

    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)

    assert [loc.text for loc in tree.iter(f"{SITEMAP}loc")] == [
        "http://127.0.0.1:8000/ar/",
        "http://127.0.0.1:8000/ar/about/",
        "http://127.0.0.1:8000/en/",
    ]
    first = tree[0].findall("{http://www.w3.org/1999/xhtml}link")
    assert [link.get("hreflang") for link in first] == ["ar", "en"]


def test_the_site_map_names_only_languages_on_offer(client):
    home = make.make_site(languages=("ar", "ur"))
    for number in range(4):
        make.make_content(home, slug=f"page-x{number}")

    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)

    found = [loc.text.split("/")[3] for loc in tree.iter(f"{SITEMAP}loc")]
    assert set(found) == {"ar"}


def test_the_site_map_costs_the_same_however_many_pages(client, django_assert_num_queries):
    home = make.make_site()
    for _ in range(3):
        make.make_content(home)
    client.get("/sitemap.xml")

    with django_assert_num_queries(1):
        client.get("/sitemap.xml")


def test_robots_are_kept_from_the_admin_and_shown_the_site_map(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert lines == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /api/",
        *(f"Disallow: /{code}/search/" for code, _name in settings.LANGUAGES),
        "Sitemap: http://127.0.0.1:8000/sitemap.xml",
    ]


def shared(page_html):
    return re.search(r'property="og:image" content="http://[^/]+([^"]+)"', page_html)[1]


def test_each_page_has_a_picture_for_where_it_is_shared(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    guide = make.make_guide(make.make_site(), title="الوقاية من الحر")

    answer = client.get(shared(client.get(guide.url).content.decode()))

    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert "immutable" in answer["Cache-Control"]
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_new_title_is_a_new_picture_to_which_the_old_address_leads(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    guide = make.make_guide(make.make_site(), title="قديم")
    old = shared(client.get(guide.url).content.decode())

    make.change(guide, title="جديد")

    new = shared(client.get(guide.url).content.decode())
    assert old != new
    assert client.get(old)["Location"] == new


@pytest.mark.parametrize("path", ["/card/999999/abc.png", "/card/1/abc.png", "/card/x/a.png"])
def test_a_picture_of_no_page_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_page_that_was_taken_back_has_no_picture(client):
    guide = make.make_guide(make.make_site())
    path = shared(client.get(guide.url).content.decode())

    guide.unpublish()

    assert client.get(path).status_code == 404
