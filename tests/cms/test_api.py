"""The read API: every page type, every locale, everything the theme shows and nothing private."""

import json
from datetime import date

import pytest

from builders import cms as make
from builders.calendars import make_sighting
from cms.models import HouseSettings

pytestmark = pytest.mark.django_db

META = {
    *("type", "detail_url", "html_url", "slug", "show_in_menus", "seo_title", "locale"),
    *("search_description", "first_published_at", "alias_of", "parent", "translations"),
}
EVERY = {"id", "meta", "title", "lang", "dir", "summary", "shown", "frame"}
FIELDS = {
    "cms.HomePage": {"hero_sentence", "highlighted", "before_you_start"},
    "cms.ServiceIndexPage": set(),
    "cms.ServicePage": {
        *("code", "form", "for_whom", "needs", "cost", "time_needed", "reply_time"),
        *("decided_by", "spoken", "next_steps", "self_check", "body", "clauses"),
    },
    "cms.GuideIndexPage": set(),
    "cms.GuidePage": {"dates", "reviewed_on", "next_review_on", "service", "sections"},
    "cms.FaqIndexPage": set(),
    "cms.FaqPage": {"dates", "reviewed_on", "next_review_on", "questions"},
    "cms.PolicyIndexPage": set(),
    "cms.PolicyPage": {
        *("dates", "reviewed_on", "next_review_on", "in_brief", "clauses", "version"),
        *("effective_date", "change_note", "versions"),
    },
    "cms.ContentPage": {"dates", "reviewed_on", "next_review_on", "kind", "in_brief", "body"},
    "cms.ChannelsPage": {"channels"},
}


def make_every_type(home):
    make.make_services(home, "السكن الطارئ")
    make.make_guide(home)
    make.make_faq(home)
    make.make_policy(home)
    make.make_content(home, slug="about")
    make.make_channels(home)
    return home


def read(client, path, **query):
    answer = client.get(f"/api/v2/{path}", query)
    assert answer.status_code == 200
    return json.loads(answer.content)


@pytest.mark.parametrize("kind", FIELDS)
def test_each_type_shows_its_fields_and_no_others(client, kind):
    make_every_type(make.make_site())
    (row,) = read(client, "pages/", type=kind)["items"]

    page = read(client, f"pages/{row['id']}/")

    assert set(page) == EVERY | FIELDS[kind]
    assert set(page["meta"]) == META


def test_each_locale_is_listed_alone(client):
    home = make_every_type(make.make_site(languages=("ar", "en")))
    make.make_translation(home.get_children().get(slug="about").specific, title="About us")

    arabic = read(client, "pages/", locale="ar", limit=50)
    english = read(client, "pages/", locale="en", limit=50)

    assert arabic["meta"]["total_count"] == len(FIELDS)
    assert [row["title"] for row in english["items"]] == ["Rakeen", "About us"]


def test_a_page_names_its_translations(client):
    home = make.make_site(languages=("ar", "en"))

    translations = read(client, f"pages/{home.pk}/")["meta"]["translations"]

    english = home.get_translations().get()
    assert translations == [
        {"id": english.pk, "locale": "en", "html_url": "http://127.0.0.1:8000/en/"}
    ]


def test_rich_text_is_html_with_real_addresses(client):
    home = make.make_site()
    link = f'<p><a linktype="page" id="{home.pk}">الرئيسية</a></p>'
    page = make.make_content(home, in_brief=link, body=make.stream(make.block("text", link)))

    shown = read(client, f"pages/{page.pk}/")

    html = '<p><a href="/ar/">الرئيسية</a></p>'
    assert (shown["in_brief"], shown["body"][0]["value"]) == (html, html)


def test_a_policy_lists_its_versions(client):
    page = make.make_policy(make.make_site(), make.clause("l1", "قبل"))
    make.change(page, clauses=make.stream(make.clause("l1", "بعد")), version="1.1")

    versions = read(client, f"pages/{page.pk}/")["versions"]

    assert [(row["number"], row["label"]) for row in versions] == [(2, "1.1"), (1, "1.0")]


def test_a_draft_is_nobodys_business(client):
    page = make.make_content(make.make_site())
    page.title = "سرّ لم يُنشر"
    page.save_revision()

    assert "سرّ" not in client.get(f"/api/v2/pages/{page.pk}/").content.decode()


def test_navigation_comes_in_each_locale(client):
    home = make.make_site(languages=("ar", "en"))
    make.make_content(home, slug="about", title="عن الجمعية")

    arabic, english = read(client, "navigation/"), read(client, "navigation/", locale="en")

    assert (arabic["dir"], arabic["home_url"]) == ("rtl", "/ar/")
    assert {"label": "عن الجمعية", "url": "/ar/about/"} in arabic["footer"][-1]["links"]
    assert (english["dir"], english["home_url"]) == ("ltr", "/en/")


def test_settings_say_that_they_are_examples(client):
    home = make.make_site()
    HouseSettings.objects.create(site=home.get_site(), phone="+966120000000")

    shown = read(client, "settings/", locale="en")

    assert (shown["phone"], shown["example"], shown["name"]) == (
        "+966120000000",
        True,
        "Rakeen Association for Helping Pilgrims",
    )


def test_settings_say_which_language_stands_in_and_which_are_on_offer(client):
    make.make_site(languages=("ar", "en"))

    urdu, english = read(client, "settings/", locale="ur"), read(client, "settings/", locale="en")

    assert urdu["substitutes"] == {"name": "en", "short_name": "en"}
    assert (urdu["dir"], english["substitutes"]) == ("rtl", {})
    assert [row for row in urdu["languages"] if row["offered"]] == [
        {"code": "ar", "name": "العربيّة", "dir": "rtl", "offered": True},
        {"code": "en", "name": "English", "dir": "ltr", "offered": True},
    ]


@pytest.mark.parametrize(
    "path",
    [
        "navigation/?locale=xx",
        "settings/?locale=x",
        "pages/99999999999999/",
        "pages/?type=auth.User",
    ],
)
def test_what_is_not_there_gets_a_clear_refusal(client, path):
    make.make_site()

    answer = client.get(f"/api/v2/{path}")

    assert answer.status_code in (400, 404)
    assert json.loads(answer.content)["message"] != ""


@pytest.mark.parametrize("path", ["images/", "documents/"])
def test_images_and_documents_are_listed(client, path):
    make.make_site()

    assert read(client, path)["meta"]["total_count"] == 0


def test_a_browser_gets_json_too(client):
    make.make_site()

    answer = client.get("/api/v2/pages/", headers={"accept": "text/html"})

    assert answer.headers["Content-Type"] == "application/json"


def test_a_page_says_its_dates_in_both_calendars(client):
    home = make.make_site()
    page = make.make_policy(home, effective_date=date(2026, 5, 26), reviewed_on=date(2026, 2, 18))
    make_sighting(1447, 9, 1)

    shown = read(client, f"pages/{page.pk}/")

    assert (shown["effective_date"], shown["dates"]) == (
        "2026-05-26",
        {
            "reviewed_on": "30 شعبان 1447\u00a0هـ (18 فبراير 2026\u00a0م)",
            "next_review_on": "",
            "effective_date": "9 ذو الحجة 1447\u00a0هـ (26 مايو 2026\u00a0م)",
        },
    )
