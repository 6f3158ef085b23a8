"""On paper: what is kept as a record fits two pages of A4, with its reference and its day."""

import re

import pypdfium2
import pytest

from builders.walk import REFERENCE

pytestmark = pytest.mark.browser

YEAR = re.compile(r"\b20\d\d\b")


def printed(page):
    """The text of each page, as `Print` would lay them out."""
    paper = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    return [one.get_textpage().get_text_range() for one in paper]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_confirmation_fits_two_pages_with_reference_and_day(visitor, pages, language):
    page = visitor(pages)
    pages.open(page, "sent", language)

    paper = printed(page)

    assert len(paper) <= 2
    assert REFERENCE.search(paper[0])
    assert YEAR.search(paper[0])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_answers_before_sending_fit_two_pages(visitor, pages, language):
    page = visitor(pages)
    pages.open(page, "check-short", language)

    assert len(printed(page)) <= 2
