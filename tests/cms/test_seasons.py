"""Which seasons it is, for pages, and when the next one begins or ends, for caches."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from builders import cms as make
from cms.seasons import current, next_change

pytestmark = pytest.mark.django_db
HAJJ_BEGINS = datetime(2026, 5, 17, 21, tzinfo=UTC)  # midnight in Riyadh


@time_machine.travel("2026-05-20T12:00+03:00", tick=False)
def test_the_seasons_of_today_are_named_by_code():
    make.make_season("hajj")
    make.make_season("ramadan", season_from_month=9, season_to_month=9)

    assert current() == {"hajj"}


def test_a_second_look_costs_no_query(django_assert_num_queries):
    make.make_season()
    current()

    with django_assert_num_queries(0):
        current()


@pytest.mark.parametrize(
    ("now", "change"),
    [
        (datetime(2026, 5, 1, tzinfo=UTC), HAJJ_BEGINS),
        (HAJJ_BEGINS, datetime(2026, 6, 6, 21, tzinfo=UTC)),
        (datetime(2026, 7, 1, tzinfo=UTC), None),
    ],
)
def test_the_next_change_is_a_midnight_in_riyadh(now, change):
    make.make_season()

    assert next_change(now) == change


def test_the_nearest_of_several_changes_counts(django_assert_num_queries):
    for name, first, last in (("heat", 10, 11), ("rain", 10, 20)):
        dates = {"opens_on": date(2026, 5, first), "closes_on": date(2026, 5, last)}
        make.make_season(name, kind="dates", **dates)

    with django_assert_num_queries(1):
        found = next_change(datetime(2026, 5, 10, tzinfo=UTC))

    assert found == datetime(2026, 5, 11, 21, tzinfo=UTC)


def test_without_seasons_nothing_ever_changes():
    assert next_change(HAJJ_BEGINS) is None


@time_machine.travel("2026-05-20T12:00+03:00", tick=False)
def test_a_part_of_a_page_is_shown_in_its_season_only(client):
    home = make.make_site()
    make.make_season()
    make.make_season("ramadan", season_from_month=9, season_to_month=9)
    parts = [
        make.block("seasonal", {"season": code, "body": [make.block("text", f"<p>{words}</p>")]})
        for code, words in (("hajj", "في الحج."), ("ramadan", "في رمضان."), ("gone", "زال."))
    ]

    page = client.get(make.make_content(home, body=make.stream(*parts)).url).content.decode()

    assert [words in page for words in ("في الحج.", "في رمضان.", "زال.")] == [True, False, False]
