"""The pages of the bars, made once for all the tests of a worker."""

import pytest

from builders.pages import make_pages


@pytest.fixture(scope="session")
def pages(house):
    return make_pages(house)


@pytest.fixture
def visitor(open_page, pages):
    """A browser that may open every page; further words are options of its context.

    Without service workers, which would answer before the pages that are rendered here.
    """
    return lambda **options: pages.let_in(open_page(service_workers="block", **options))
