"""The house that every template receives, error pages included."""

import pytest
from django.db import OperationalError, connection
from django.utils import translation

from builders import cms as make
from cms.context import house
from cms.models import HouseSettings, ServiceIndexPage

pytestmark = pytest.mark.django_db


def read(rf, path="/ar/"):
    request = rf.get(path)
    with translation.override(path.split("/")[1]):
        return dict(house(request)["house"])


def settings_for(home, **values):
    site = home.get_site()
    return HouseSettings.objects.update_or_create(site=site, defaults=values)[0]


def test_names_and_numbers_come_in_the_language_of_the_page(rf):
    home = make.make_site(languages=("ar", "en"))
    names = [("ar", "الهلال الأحمر"), ("en", "Red Crescent")]
    labels = [make.block("item", {"language": code, "text": text}) for code, text in names]
    number = make.block("number", {"number": "997", "labels": labels})
    settings_for(home, emergency=make.stream(number))

    arabic, english = read(rf, "/ar/"), read(rf, "/en/")

    assert (arabic["short_name"], english["short_name"]) == ("ركين", "Rakeen")
    assert arabic["emergency"] == [{"label": "الهلال الأحمر", "number": "997"}]
    assert english["emergency"] == [{"label": "Red Crescent", "number": "997"}]


def test_english_stands_in_for_a_language_without_words_and_says_so(rf):
    home = make.make_site()
    words = [
        {"language": "ar", "name": "ركين", "short_name": "ركين", "hours": "ليلًا", "address": ""},
        {"language": "en", "name": "Rakeen", "short_name": "R", "hours": "", "address": "Makkah"},
        {"language": "ur", "name": "رکین", "short_name": "رکین", "hours": "", "address": ""},
    ]
    settings_for(home, words=make.stream(*(make.block("words", one) for one in words)))

    urdu = read(rf, "/ur/")

    footer = urdu["footer"]
    found = [urdu["name"], footer["address"], footer["hours"]]
    assert [(str(text), text.language) for text in found] == [
        ("رکین", ""),
        ("Makkah", "en"),
        ("ليلًا", "ar"),
    ]


def test_examples_are_marked_until_an_editor_confirms(rf):
    home = make.make_site()
    settings_for(home, licence="0000", examples=True)
    marked = read(rf)

    settings_for(home, licence="4321", examples=False)

    assert (marked["example"], marked["footer"]["licence"]) == (True, "رقم الترخيص 0000 (مثال)")
    assert marked["footer"]["examples_note"] != ""
    sure = read(rf)
    assert (sure["example"], sure["footer"]["licence"]) == (False, "رقم الترخيص 4321")
    assert sure["footer"]["examples_note"] == ""


def test_the_menu_marks_where_the_reader_is(rf):
    home = make.make_site()
    make.make_page(ServiceIndexPage, home, title="الخدمات", slug="services", show_in_menus=True)

    here = read(rf, "/ar/services/lost/")["nav"][0]
    away = read(rf, "/ar/faq/")["nav"][0]

    assert here == {"label": "الخدمات", "url": "/ar/services/", "current": True}
    assert away["current"] is False


def test_publishing_shows_at_once(rf):
    home = make.make_site()
    before = read(rf)["nav"]

    make.make_page(ServiceIndexPage, home, title="الخدمات", slug="services", show_in_menus=True)

    assert "الخدمات" not in [link["label"] for link in before]
    assert "الخدمات" in [link["label"] for link in read(rf)["nav"]]


def test_a_second_reader_costs_no_query(rf, django_assert_num_queries):
    make.make_site()
    read(rf)

    with django_assert_num_queries(0):
        read(rf)


def test_nothing_is_read_until_a_template_asks(rf, django_assert_num_queries):
    make.make_site()

    with django_assert_num_queries(0):
        house(rf.get("/ar/"))


def test_error_pages_stand_when_the_database_is_away(rf):
    def away(*args):
        raise OperationalError("the database is away")

    with connection.execute_wrapper(away):
        bare = read(rf)

    assert (bare["name"], bare["home_url"], bare["nav"]) == ("ركين", "/ar/", [])


def test_a_face_offers_itself_in_each_language_on_offer_and_keeps_its_question(client):
    make.make_site(languages=("ar", "en"))

    shown = client.get("/ar/search/?q=x").context["house"]["languages"]

    assert [(row["code"], row["url"]) for row in shown] == [
        ("ar", "/ar/search/?q=x"),
        ("en", "/en/search/?q=x"),
    ]


def test_a_face_in_a_language_not_on_offer_names_that_language_too(client):
    make.make_site(languages=("ar", "en"))

    shown = client.get("/ur/track/").context["house"]["languages"]

    assert [(row["code"], row["current"]) for row in shown] == [
        ("ar", False),
        ("en", False),
        ("ur", True),
    ]


def test_a_page_that_is_not_there_leads_home_in_each_language(client):
    make.make_site(languages=("ar", "en"))

    answer = client.get("/ar/no-such-page/")

    assert answer.status_code == 404
    assert 'hreflang="en"' in answer.content.decode()
