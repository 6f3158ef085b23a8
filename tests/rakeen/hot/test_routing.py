"""A page is found by its whole address in one query, with its kin, as Wagtail would find it."""

import pytest
from wagtail.models import Site

from builders import cms as make
from cms.addresses import roots
from rakeen.hot.routing import _kin, found

pytestmark = pytest.mark.django_db


def at(*slugs, language="ar"):
    return found(roots()[language], list(slugs))


def test_each_level_is_found_as_its_own_type():
    home = make.make_site()
    guide = make.make_guide(home, slug="lost")

    assert [at(), at("guides"), at("guides", "lost")] == [home, guide.get_parent().specific, guide]
    assert type(at("guides", "lost")) is type(guide)


@pytest.mark.parametrize("slugs", [("nothing",), ("guides", "nothing"), ("lost",), ("", "guides")])
def test_what_is_not_there_is_left_to_wagtail(slugs):
    make.make_guide(make.make_site(), slug="lost")

    assert at(*slugs) is None


def test_another_language_is_another_page():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    english = make.make_translation(page, title="About")

    assert (at("about"), at("about", language="en")) == (page, english)


def test_a_draft_is_not_served(client):
    page = make.make_content(make.make_site(), slug="about")
    page.unpublish()

    assert client.get("/ar/about/").status_code == 404


def test_a_form_whose_translation_was_withdrawn_is_started_in_arabic_all_the_same(client):
    form = make.make_form_page(make.make_site(languages=("ar", "en")))
    make.make_translation(form, title="Ask for help").unpublish()

    answer = client.get("/en/help/")

    assert (answer.status_code, answer.context["spoken"]) == (200, "ar")


def test_a_deeper_address_than_any_is_left_to_wagtail_and_prepares_nothing(client):
    make.make_site()
    at("about")
    prepared = _kin.cache_info().currsize

    answers = [client.get("/ar/" + "x/" * depth).status_code for depth in (11, 12, 300)]

    assert (answers, _kin.cache_info().currsize) == ([404] * 3, prepared)


def test_a_version_below_a_policy_is_found_by_wagtail(client):
    policy = make.make_policy(make.make_site())

    assert client.get(f"{policy.url}versions/1/").status_code == 200


def test_where_several_sites_stand_wagtail_finds_everything(client):
    home = make.make_site()
    page = make.make_content(home, slug="about")
    Site.objects.create(hostname="other.example", root_page=page)

    answer = client.get("/ar/about/", headers={"host": "127.0.0.1"})

    assert (roots(), answer.status_code) == ({}, 200)


@pytest.mark.parametrize("languages", [("ar",), ("ar", "en")])
def test_the_route_and_its_kin_take_one_query_in_any_number_of_languages(
    languages, django_assert_num_queries
):
    home = make.make_site(languages=languages)
    make.make_content(home, slug="about")
    at("about")

    with django_assert_num_queries(2):
        page = at("about")
    with django_assert_num_queries(0):
        assert page._kin.ancestors[0].title == home.title
