"""Links from rich text to pages."""

import pytest
from django.core.cache import cache
from django.utils import translation
from wagtail.rich_text import expand_db_html

from builders import cms as make

pytestmark = pytest.mark.django_db


def linked(*pages, language="ar"):
    with translation.override(language):
        return expand_db_html(
            "".join(f'<a linktype="page" id="{page.pk}">إلى</a>' for page in pages)
        )


def test_a_link_leads_to_the_page_in_the_readers_language():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_content(home, slug="about")
    make.make_translation(page)

    assert linked(page, language="en") == '<a href="/en/about/">إلى</a>'


def test_a_page_without_a_translation_keeps_its_own_address():
    page = make.make_content(make.make_site(languages=("ar", "en")), slug="about")

    assert linked(page, language="en") == '<a href="/ar/about/">إلى</a>'


def test_a_page_that_is_not_live_is_not_linked():
    page = make.make_content(make.make_site())
    page.unpublish()

    assert linked(page) == "<a>إلى</a>"


@pytest.mark.parametrize("number", [1, 3])
def test_links_cost_the_same_however_many(number, django_assert_num_queries):
    home = make.make_site()
    pages = [make.make_content(home) for _ in range(number)]
    linked(home)
    cache.delete_many([f"cms.link.ar.{page.pk}" for page in pages])

    with django_assert_num_queries(2):
        linked(*pages)
