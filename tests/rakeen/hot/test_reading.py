"""One page through the API says exactly what Wagtail's own view says, in fewer queries."""

import json

import pytest
from wagtail.models import PageViewRestriction

from builders import cms as make
from builders.front import asking
from cms.models import ContentPage

pytestmark = pytest.mark.django_db


def ours_and_wagtails(client, page):
    """The second carries a parameter that changes nothing, and so is answered by Wagtail."""
    path = f"/api/v2/pages/{page.pk}/"
    answers = client.get(path), client.get(f"{path}?format=json")
    assert [answer.status_code for answer in answers] == [200, 200]
    return [json.loads(answer.content) for answer in answers]


@pytest.mark.parametrize("kind", ["home", "service", "guide", "faq", "policy", "content", "form"])
def test_every_type_reads_as_wagtail_writes_it(client, kind):
    home = make.make_site(languages=("ar", "en"))
    link = f'<p><a linktype="page" id="{home.pk}">الرئيسية</a></p>'
    page = {
        "home": lambda: home,
        "service": lambda: make.make_services(home, "السكن")[0],
        "guide": lambda: make.make_guide(home),
        "faq": lambda: make.make_faq(home),
        "policy": lambda: make.make_policy(home),
        "content": lambda: make.make_content(home, in_brief=link),
        "form": lambda: make.make_form_page(home),
    }[kind]()

    ours, wagtails = ours_and_wagtails(client, page)

    assert ours == wagtails


def test_a_translation_reads_as_wagtail_writes_it(client):
    home = make.make_site(languages=("ar", "en"))
    english = make.make_translation(make.make_content(home, slug="about"), title="About")

    ours, wagtails = ours_and_wagtails(client, english)

    assert ours == wagtails
    assert [row["locale"] for row in ours["meta"]["translations"]] == ["ar"]


@pytest.mark.parametrize("languages", [("ar",), ("ar", "en")])
def test_it_takes_as_many_queries_in_any_number_of_languages(
    client, languages, django_assert_num_queries
):
    home = make.make_site(languages=languages)
    page = make.make_content(home, slug="about")
    for language in languages[1:]:
        make.make_translation(page, language)
    client.get(f"/api/v2/pages/{page.pk}/")

    with django_assert_num_queries(4):  # three for the page and its kin, one for what stands beside
        client.get(f"/api/v2/pages/{page.pk}/")


def test_what_is_private_or_not_there_is_not_read(client):
    page = make.make_content(make.make_site())
    draft = make.make_content(page.get_parent().specific)
    draft.unpublish()
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")

    answers = [client.get(f"/api/v2/pages/{pk}/") for pk in (page.pk, draft.pk, 10**7, 1)]

    assert [answer.status_code for answer in answers] == [404] * 4


def test_it_carries_an_etag_and_says_for_how_long(client):
    page = make.make_content(make.make_site())
    first = client.get(f"/api/v2/pages/{page.pk}/")

    again = client.get(
        f"/api/v2/pages/{page.pk}/", headers={"if-none-match": first.headers["ETag"]}
    )

    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=")


@pytest.mark.parametrize(
    "path",
    [
        "/api/v2/pages/",
        "/api/v2/pages/?locale=ar&limit=5&fields=title",
        "/api/v2/navigation/?locale=ar",
        "/api/v2/settings/",
        "/api/v2/images/",
    ],
)
def test_lists_are_ready_until_a_page_changes(path):
    home = make.make_site()
    page = make.make_content(home)
    with asking() as front:
        first, second = front.get(path), front.get(path)
        make.change(page, title="آخر", slug="other")
        third = front.get(path)

    assert (first.status, second.woke_django) == (200, False)
    assert third.woke_django or "images" in path or "settings" in path


def test_a_search_is_asked_of_django_each_time():
    make.make_site()
    with asking() as front:
        front.get("/api/v2/pages/?search=x")

        assert front.get("/api/v2/pages/?search=x").woke_django


def test_a_page_read_through_the_api_is_made_anew_when_it_changes():
    page = make.make_content(make.make_site())
    path = f"/api/v2/pages/{page.pk}/"
    with asking() as front:
        front.get(path)
        make.change(page, title="العنوان الجديد")

        assert json.loads(front.get(path).body)["title"] == "العنوان الجديد"


def test_a_new_title_of_the_parent_is_shown_below_it():
    page = make.make_content(make.make_site())
    below = make.make_page(ContentPage, page, body=make.stream(make.block("text", "<p>نص</p>")))
    path = f"/api/v2/pages/{below.pk}/"
    with asking() as front:
        front.get(path)
        make.change(page, title="الأب الجديد")

        assert json.loads(front.get(path).body)["meta"]["parent"]["title"] == "الأب الجديد"


def test_links_do_not_follow_the_language_of_the_browser(client):
    home = make.make_site(languages=("ar", "en"))
    link = f'<p><a linktype="page" id="{home.pk}">هنا</a></p>'
    page = make.make_content(home, in_brief=link)

    for query in ("", "?format=json"):
        path = f"/api/v2/pages/{page.pk}/{query}"
        told = json.loads(client.get(path, headers={"accept-language": "en"}).content)
        assert told["in_brief"] == '<p><a href="/ar/">هنا</a></p>'
