"""Addresses are Wagtail's own, found without its search at every single one."""

import pytest
from wagtail.models import Page, Site

from builders import cms as make
from cms.addresses import address, roots, site_url

pytestmark = pytest.mark.django_db


def test_they_are_wagtail_s_own_in_every_language():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="عن-الجمعية")
    pages = [home, page, make.make_translation(page, title="About", slug="about")]

    assert [address(one) for one in pages] == [Page.get_url(one) for one in pages]
    assert [one.url for one in pages] == [Page.get_url(one) for one in pages]


def test_a_page_under_no_home_has_none():
    make.make_site()

    assert address(Page.get_first_root_node()) is None


def test_many_addresses_cost_no_query(django_assert_num_queries):
    home = make.make_site()
    pages = [make.make_content(home) for _ in range(3)]
    address(pages[0])

    with django_assert_num_queries(0):
        assert len({address(page) for page in pages}) == 3


def test_where_several_sites_stand_wagtail_is_asked():
    home = make.make_site()
    page = make.make_content(home)
    Site.objects.create(hostname="other.example", root_page=page)

    assert (roots(), site_url(), address(page)) == ({}, "", Page.get_url(page))


def test_a_home_that_moves_takes_its_pages_along():
    home = make.make_site()
    page = make.make_content(home, slug="about")
    before = address(page)

    make.change(home, slug="other-home")
    page.refresh_from_db()

    assert (before, address(page), page.url_path) == (
        "/ar/about/",
        "/ar/about/",
        "/other-home/about/",
    )
