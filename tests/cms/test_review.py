"""Pages due for review."""

from datetime import date

import pytest

from builders import cms as make
from cms.review import due_pages

pytestmark = pytest.mark.django_db


def test_pages_are_due_from_their_day_on_the_oldest_first():
    home = make.make_site()
    policy = make.make_policy(home, next_review_on=date(2026, 11, 22))
    guide = make.make_guide(home, next_review_on=date(2026, 10, 1))
    make.make_content(home, next_review_on=date(2026, 11, 23))
    make.make_content(home)

    due = [page.pk for page in due_pages(date(2026, 11, 22))]
    assert due == [guide.pk, policy.pk]


def test_a_page_that_is_not_live_is_not_due():
    guide = make.make_guide(make.make_site(), next_review_on=date(2026, 10, 1))

    guide.unpublish()

    assert list(due_pages(date(2026, 11, 22))) == []
