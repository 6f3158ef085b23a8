"""A page shows the next volunteering opportunities as they stand, each in the reader's words."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from builders import cms as make
from builders.volunteers import at, make_opportunity
from cms.fresh import ALL, noting
from cms.opportunities import coming
from forms_engine.clock.time import now
from rakeen.hot.naming import touched_by, watched

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def page():
    body = make.stream(make.block("opportunities", None))
    return make.make_content(make.make_site(), body=body)


def test_none_is_said(client, page):
    assert "لا توجد فرصة مفتوحة الآن" in client.get(page.url).content.decode()


def test_the_next_three_lead_to_their_pages(client, page):
    made = [make_opportunity(starts_at=at(8, days=n), ends_at=at(12, days=n)) for n in (5, 2, 4, 3)]

    rows = coming()

    nearest = [made[1], made[3], made[2]]
    assert [row.url for row in rows] == [
        reverse("public:opportunity", args=[held.pk]) for held in nearest
    ]
    assert f'href="{rows[0].url}"' in client.get(page.url).content.decode()


@pytest.mark.parametrize("number", [3, 10])
def test_three_and_ten_cost_the_same(django_assert_num_queries, number):
    for days in range(2, 2 + number):
        make_opportunity(starts_at=at(8, days=days), ends_at=at(12, days=days))

    with django_assert_num_queries(4):  # the rows, and the calendar's terms for each day shown
        coming()


def test_a_place_that_is_taken_is_told_and_the_page_lives_until_the_first_begins(page):
    held = make_opportunity(starts_at=at(8, days=1), ends_at=at(12, days=1))
    with noting() as noted:
        coming()

    assert touched_by(held) == {"table:fe_volunteers_opportunity"}
    assert touched_by(held) <= noted.tags - {ALL} <= watched()
    assert noted.seconds <= (held.starts_at - now()).total_seconds() + 1
