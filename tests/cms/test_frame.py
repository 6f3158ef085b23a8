"""What frames a page: breadcrumbs, languages, notices, data for search engines."""

import json
import re

import pytest

from builders import cms as make
from cms.models import ServiceIndexPage

pytestmark = pytest.mark.django_db


def framed(client, url):
    return client.get(url).context


def notice_titles(client, url):
    return [notice["title"] for notice in framed(client, url)["notices"]]


def test_breadcrumbs_lead_from_home_to_the_parent(client):
    guide = make.make_guide(make.make_site())

    crumbs = framed(client, guide.url)["breadcrumbs"]

    assert crumbs == [
        {"label": "الرئيسية", "url": "/ar/"},
        {"label": "الأدلة", "url": "/ar/guides/"},
    ]


def test_the_switcher_leads_to_the_same_page(client):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about", kind="about")
    make.make_translation(page, title="About us")

    languages = framed(client, page.url)["languages"]

    assert [(row["code"], row["url"], row["current"], row["dir"]) for row in languages] == [
        ("ar", "/ar/about/", True, "rtl"),
        ("en", "/en/about/", False, "ltr"),
    ]


def test_an_untranslated_page_leads_to_its_nearest_translated_ancestor(client):
    home = make.make_site(languages=("ar", "en"))
    guide = make.make_guide(home, title="دليل الحر")
    make.make_translation(guide.get_parent().specific, title="Guides")

    english = framed(client, guide.url)["languages"][1]

    assert english["url"] == f"/en/guides/?untranslated={guide.pk}"
    assert notice_titles(client, english["url"]) == ["The page you asked for is not translated yet"]
    assert guide.url in client.get(english["url"]).content.decode()


def test_a_translation_says_when_its_arabic_source_has_changed(client):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    english = make.make_translation(page, title="About us")
    before = notice_titles(client, english.url)

    make.change(page, title="عن الجمعية")

    assert before == []
    assert notice_titles(client, english.url) == [
        "The Arabic page has changed since this translation"
    ]
    assert notice_titles(client, page.url) == []


def test_a_translation_published_again_is_up_to_date(client):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    english = make.make_translation(page, title="About us")
    make.change(page, title="عن الجمعية")

    make.change(english, title="About the association")

    assert notice_titles(client, english.url) == []


def test_an_alias_says_it_is_not_translated_and_asks_not_to_be_indexed(client):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    alias = page.copy_for_translation(home.get_translations().get().locale, alias=True)
    alias.live = True
    alias.save()

    shown = client.get("/en/about/").content.decode()

    assert "This page is not translated yet" in shown
    assert 'content="noindex"' in shown
    assert [row["same"] for row in framed(client, page.url)["languages"]] == [True, False]


def test_a_page_translated_in_parts_says_so_until_the_rest_is_there(client):
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about", title="عن الجمعية")
    segments = make.send_for_translation(page, "en", done=1)
    parts = notice_titles(client, "/en/about/")

    make.translate_strings(segments, "en")

    assert parts == ["Part of this page is not translated yet"]
    assert notice_titles(client, "/en/about/") == []
    assert notice_titles(client, "/ar/about/") == []


def test_a_language_not_on_offer_is_not_told_to_search_engines_nor_in_the_menu(client):
    home = make.make_site(languages=("ar", "en", "ur"))
    page = make.make_content(home, slug="about")
    for number in range(7):
        make.make_translation(make.make_content(home, slug=f"page-x{number}"), "en")
    make.make_translation(page, "en")

    shown = framed(client, page.url)

    assert [row["code"] for row in shown["languages"]] == ["ar", "en"]
    assert [row["code"] for row in shown["alternates"]] == ["ar", "en", "x-default"]


def test_a_page_in_a_language_not_on_offer_is_readable_and_asks_not_to_be_indexed(client):
    home = make.make_site(languages=("ar", "ur"))
    for number in range(7):
        make.make_content(home, slug=f"page-x{number}")

    shown = client.get("/ur/")

    assert [row["code"] for row in shown.context["languages"]] == ["ar", "ur"]
    assert 'content="noindex"' in shown.content.decode()
    assert shown.context["alternates"] == []


def test_search_engines_are_told_of_each_language(client):
    home = make.make_site(languages=("ar", "en"))

    shown = client.get(home.url).content.decode()

    assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', shown) == [
        ("ar", "http://127.0.0.1:8000/ar/"),
        ("en", "http://127.0.0.1:8000/en/"),
        ("x-default", "http://127.0.0.1:8000/ar/"),
    ]
    assert '<link rel="canonical" href="http://127.0.0.1:8000/ar/">' in shown


def test_structured_data_cannot_end_its_element(client):
    home = make.make_site()
    row = make.question("odd", "ما معنى </script><b>؟", "جواب & شرح")
    group = make.make_faq(home, row, title="أسئلة")

    shown = client.get(group.url).content.decode()

    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown)
    graph = json.loads(block)["@graph"]
    assert [entry["@type"] for entry in graph] == ["BreadcrumbList", "FAQPage"]
    assert graph[1]["mainEntity"][0]["name"] == "ما معنى </script><b>؟"


def test_a_preview_of_a_page_never_saved_has_a_frame(rf):
    home = make.make_site()
    place = {"depth": home.depth + 1, "path": f"{home.path}0001"}  # as the admin's preview does
    page = ServiceIndexPage(title="الخدمات", slug="services", locale=home.locale, **place)
    page.set_url_path(home)

    answer = page.make_preview_request(rf.get("/"), "")

    assert answer.status_code == 200
