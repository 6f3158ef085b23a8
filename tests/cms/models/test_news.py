"""News stand in the order of their dates, a few at a time, and say what they are."""

from datetime import date, timedelta

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site()


def listed(client, path="/ar/news/"):
    return [page.title for page in client.get(path).context["children"]]


def test_an_empty_list_says_so(home, client):
    make.make_news(home).delete()

    assert "لا يوجد شيء هنا بعد" in client.get("/ar/news/").content.decode()


def test_the_latest_stands_first_and_drafts_nowhere(home, client):
    for day, title in ((1, "أول"), (3, "ثالث"), (2, "ثان")):
        make.make_news(home, title=title, day=date(2026, 11, day))
    make.make_news(home, title="مسودة").unpublish()

    assert listed(client) == ["ثالث", "ثان", "أول"]


def test_many_are_shown_twelve_at_a_time_for_the_same_queries(
    home, client, django_assert_max_num_queries
):
    for number in range(14):
        make.make_news(home, title=str(number), day=date(2026, 1, 1) + timedelta(number))
    listed(client)

    with django_assert_max_num_queries(12):
        first = listed(client)

    assert (first[0], len(first)) == ("13", 12)
    assert listed(client, "/ar/news/?start=12") == ["1", "0"]


@pytest.mark.parametrize("start", ["99", "-1", "x", "٣", "9" * 30])
def test_a_place_that_is_none_is_the_beginning(home, client, start):
    make.make_news(home, title="خبر")

    assert listed(client, f"/ar/news/?start={start}") == ["خبر"]


def test_a_report_shows_its_numbers_and_leads_to_its_service(home, client):
    (service,) = make.make_services(home, "السكن")
    figure = {"value": "1,240", "label": "وجبة", "source": "سجل التسليم"}
    page = make.make_news(
        home,
        kind="impact",
        day=date(2026, 11, 22),
        service=service.code,
        figures=make.stream(make.block("figure", figure)),
    )

    shown = client.get(page.url).content.decode()

    words = ("أثر", "1,240", "سجل التسليم", "22 نوفمبر 2026", '"NewsArticle"', service.url)
    assert [word for word in words if word not in shown] == []


def test_the_api_tells_what_the_page_shows(home, client):
    page = make.make_news(home, kind="statement", day=date(2026, 11, 22))

    told = client.get(f"/api/v2/pages/{page.pk}/").json()

    assert (told["kind"], told["day"]) == ("statement", "2026-11-22")
    assert told["day_in_words"].startswith("12 جمادى الآخرة 1448")
