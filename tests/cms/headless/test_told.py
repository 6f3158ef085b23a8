"""What stands around a page and beside its own fields, as data."""

from datetime import date
from itertools import count

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from builders.calendars import make_sighting

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    def answer(page):
        return client.get(f"/api/v2/pages/{page.pk}/", headers={"accept-language": "fr"}).json()

    return answer


def test_the_frame_names_the_way_the_languages_and_what_search_engines_are_told(read):
    home = make.make_site(languages=("ar", "en"))
    (service,) = make.make_services(home, "الإيواء")

    frame = read(service)["frame"]

    assert frame["breadcrumbs"] == [
        {"label": "الرئيسية", "url": "/ar/"},
        {"label": "الخدمات", "url": "/ar/services/"},
    ]
    assert [(row["code"], row["dir"], row["same"]) for row in frame["languages"]] == [
        ("ar", "rtl", True),
        ("en", "ltr", False),
    ]
    assert [row["code"] for row in frame["alternates"]] == ["ar", "x-default"]
    assert frame["seo"] == {
        "title": "الإيواء",
        "description": "الإيواء",
        "url": "http://127.0.0.1:8000/ar/services/code1/",
        "robots": "index",
    }
    assert [node["@type"] for node in frame["structured"]["@graph"]] == [
        "BreadcrumbList",
        "Service",
    ]


def test_words_are_in_the_language_of_the_page_whatever_the_reader_prefers(read):
    home = make.make_site(languages=("ar", "en"))
    english = home.get_translations().get()

    arabic, translated = read(home), read(english)

    assert (arabic["lang"], arabic["dir"]) == ("ar", "rtl")
    assert (translated["lang"], translated["dir"]) == ("en", "ltr")
    assert translated["frame"]["acts"]["search"] == "/en/search/"


def test_a_service_comes_with_the_state_of_its_form_and_the_clauses_it_rests_on(read):
    home = make.make_site()
    make.make_form_page(home, opening="closed", closed_message="نفتح في رمضان.")
    make.make_policy(home, make.clause("l1", "يُستقبل المستفيد بلباقة."))
    index = make.make_services(home)
    cited = make.stream(make.block("clause", "relations#l1"))
    service = make.make_service(index_of(home), form="help", clauses=cited)

    shown = read(service)["shown"]

    assert (shown["start_url"], shown["closed"], index) == ("/ar/help/", "نفتح في رمضان.", [])
    assert shown["cited"] == [
        {
            "reference": "relations#l1",
            "key": "l1",
            "policy": make.models.PolicyPage.objects.get().title,
            "text": "يُستقبل المستفيد بلباقة.",
            "url": "/ar/policies/relations/#l1",
        }
    ]


def index_of(home):
    return home.get_children().get(slug="services").specific


def test_a_guide_comes_with_the_service_that_helps_further(read):
    home = make.make_site()
    (service,) = make.make_services(home, "الإيواء")
    guide = make.make_guide(home, service="code1")

    related = read(guide)["shown"]["related"]

    assert (related["id"], related["type"], related["url"]) == (
        service.pk,
        "cms.ServicePage",
        "/ar/services/code1/",
    )


def test_a_moment_is_told_as_a_date_and_in_both_calendars(read):
    home = make.make_site()
    make_sighting(1447, 9, 1)
    page = make.make_policy(home)
    make.change(page, version="2.0", effective_date=date(2026, 5, 26))

    newest, oldest = read(page)["versions"]

    assert (newest["effective_date"], oldest["effective_date"]) == ("2026-05-26", None)
    assert newest["dates"]["effective_date"] == "9 ذو الحجة 1447\u00a0هـ (26 مايو 2026\u00a0م)"
    assert oldest["dates"]["effective_date"] == ""


MAKERS = {
    "": make.make_content,
    "locale=ar&fields=title,lang": make.make_content,
    "type=cms.ContentPage&fields=*": make.make_content,
    "type=cms.GuidePage&fields=*": make.make_guide,
    "type=cms.PolicyPage&fields=*": lambda home: make.make_policy(home, slug=next(SLUGS)),
}
SLUGS = (f"policy-{number}" for number in count())


@pytest.mark.parametrize("query", MAKERS)
def test_a_list_costs_the_same_however_long_it_is(client, query):
    home = make.make_site()
    MAKERS[query](home)
    few = queries(client, query)
    for _number in range(6):
        MAKERS[query](home)

    many = queries(client, query)

    assert (few, many <= 12) == (many, True)


def queries(client, query):
    client.get(f"/api/v2/pages/?{query}")  # what a process remembers is read now
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"/api/v2/pages/?{query}").status_code == 200
    return len(asked)
