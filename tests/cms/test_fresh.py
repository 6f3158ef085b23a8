"""An answer notes what it was made from; what is kept holds until one of these is touched."""

import pytest
from django.db import transaction
from wagtail.models import Locale, Page

from cms import fresh
from cms.fresh import Kept, explained, hear, is_fresh, lasts, noting, shows, tables

pytestmark = pytest.mark.django_db


def test_what_nobody_explains_is_answered_for_by_its_table():
    with noting() as noted:
        list(Locale.objects.all())

    assert noted.tags == {fresh.ALL, "table:wagtailcore_locale"}


def test_what_is_explained_hangs_on_its_tags_alone():
    with noting() as noted, explained("page:1"):
        list(Locale.objects.all())

    assert noted.tags == {fresh.ALL, "page:1"}


def test_after_an_explained_read_the_tables_count_again():
    with noting() as noted:
        with explained("page:1"), explained("page:2"):
            pass
        list(Locale.objects.all())

    assert noted.tags == {fresh.ALL, "page:1", "page:2", "table:wagtailcore_locale"}


def test_nothing_is_noted_where_nobody_keeps():
    with explained("page:1"):
        shows("page:2")
        lasts(1)

    with noting() as noted:
        pass
    assert noted.tags == {fresh.ALL}


def test_an_answer_holds_what_its_parts_hold():
    with noting() as whole, noting():
        shows("page:1")
        lasts(5)

    assert (whole.tags, whole.seconds) == ({fresh.ALL, "page:1"}, 5)


def test_what_was_kept_before_does_not_begin_its_time_anew():
    older = fresh.Noted(since=100.0, seconds=5)
    whole = fresh.Noted(since=104.0, seconds=60)

    whole.absorb(older)

    assert whole.seconds == 1


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ('SELECT 1 FROM "a" INNER JOIN "b" ON 1', {"table:a", "table:b"}),
        ('SELECT 1 FROM "wagtailcore_page"', {"table:wagtailcore_page"}),
        ('SELECT 1 FROM "cms_xpage" INNER JOIN "wagtailcore_page" ON 1', {"table:cms_xpage"}),
        ('SELECT 1 FROM "wagtailcore_site" JOIN "wagtailcore_page"', {"table:wagtailcore_site"}),
        ('SELECT 1 FROM "wagtailcore_page" U0 WHERE 1', {"table:wagtailcore_page"}),
    ],
)
def test_pages_of_one_type_are_answered_for_by_the_type(sql, named):
    assert tables(sql) == named


def test_what_is_kept_is_read_once(django_assert_num_queries):
    kept = Kept()
    for _ in range(2):
        kept.get("a", lambda: list(Page.objects.all()))

    with django_assert_num_queries(0):
        kept.get("a", lambda: list(Page.objects.all()))


def test_it_is_read_anew_when_it_was_touched_and_only_then():
    kept, reads = Kept(), []

    def read():
        shows("page:1")
        reads.append(1)
        return len(reads)

    found = [kept.get("a", read)]
    hear({"page:2"})
    found.append(kept.get("a", read))
    hear({"page:1"})
    found.append(kept.get("a", read))

    assert found == [1, 1, 2]


def test_what_was_touched_while_it_was_read_is_read_again():
    kept, reads = Kept(), []

    def read():
        shows("page:1")
        hear({"page:1"})
        reads.append(1)
        return len(reads)

    assert [kept.get("a", read), kept.get("a", read)] == [1, 2]


def test_what_a_transaction_sees_is_not_kept():
    kept, answers = Kept(), iter(range(100))

    with transaction.atomic():
        inside = [kept.get("a", lambda: next(answers)) for _ in range(2)]
    outside = [kept.get("a", lambda: next(answers)) for _ in range(2)]

    assert (inside, outside) == ([0, 1], [2, 2])


def test_an_answer_hangs_on_what_was_kept_before_it():
    kept = Kept()
    kept.get("a", lambda: shows("page:1"))

    with noting() as noted:
        kept.get("a", lambda: shows("page:1"))

    assert "page:1" in noted.tags


def test_only_what_is_missing_is_read():
    kept, asked = Kept(), []

    def read(missing):
        asked.append(missing)
        return dict.fromkeys(missing, True)

    kept.get_many([1, 2], read)
    kept.get_many([2, 3], read)

    assert asked == [[1, 2], [3]]


def test_what_is_over_is_not_fresh():
    with noting() as noted:
        lasts(0)

    assert is_fresh(noted) is False
