"""What changes is told to every process, once, in whatever order changes are committed."""

from contextlib import suppress

import pytest
from django.db import OperationalError, connection, transaction

from builders import cms as make
from cms import fresh
from rakeen.hot import touches
from rakeen.hot.touches import MOST, WINDOW, Ear, touch
from rakeen.models import Touch

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """Every set of tags that this process hears."""
    found = []
    touches.listen_with(found.append)
    yield found
    touches._listeners.remove(found.append)


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """A block at whose end its changes are committed, as far as anybody is told."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


class Listening:
    """An ear that has listened before, as another process has."""

    def __init__(self, monkeypatch):
        monkeypatch.setattr(touches, "close_old_connections", lambda: None)
        self.ear = Ear()
        self.listen()

    def listen(self):
        self.ear._next = 0.0
        self.ear.listen()


@pytest.fixture
def other(monkeypatch, heard):
    listening = Listening(monkeypatch)
    heard.clear()
    return listening


def test_another_process_hears_of_a_change_once(other, heard):
    Touch.objects.create(tags="page:1 below:2")

    other.listen()
    other.listen()

    assert heard == [{"page:1", "below:2"}]


def test_several_changes_are_heard_together(other, heard):
    Touch.objects.create(tags="page:1")
    Touch.objects.create(tags="page:2")

    other.listen()

    assert heard == [{"page:1", "page:2"}]


def test_a_change_that_is_committed_late_is_heard_too(other, heard):
    late = Touch.objects.create(tags="page:late")
    row = Touch.objects.create(tags="page:early")
    Touch.objects.filter(pk=late.pk).delete()
    other.listen()

    Touch.objects.create(pk=late.pk, tags="page:late")
    other.listen()

    assert (late.pk < row.pk, heard) == (True, [{"page:early"}, {"page:late"}])


def test_the_table_is_asked_once_a_second_at_most(other, django_assert_num_queries):
    other.listen()

    with django_assert_num_queries(0):
        other.ear.listen()


def test_whoever_must_know_hears_at_once(other, heard):
    other.listen()
    Touch.objects.create(tags="page:1")

    other.ear.listen(at_once=True)

    assert heard == [{"page:1"}]


def test_one_look_is_one_query(other, django_assert_num_queries):
    Touch.objects.bulk_create(Touch(tags="page:1") for _ in range(WINDOW))

    with django_assert_num_queries(1):
        other.listen()


def test_too_much_news_means_that_everything_may_have_changed(other, heard):
    Touch.objects.bulk_create((Touch(tags="page:1") for _ in range(MOST + 50)), batch_size=500)

    other.listen()

    assert heard == [{fresh.ALL}]


def test_what_was_ready_stands_while_the_database_is_away(other, heard):
    def away(*args):
        raise OperationalError("the database is away")

    with connection.execute_wrapper(away):
        other.listen()
    Touch.objects.create(tags="page:1")
    other.listen()

    assert heard == [{"page:1"}]


def test_the_process_that_changed_it_knows_at_once(heard):
    touch({"page:1"})

    assert (heard, Touch.objects.latest("pk").tags) == ([{"page:1"}], "page:1")


def test_it_hears_again_when_the_change_is_committed(heard, committing):
    with committing():
        touch({"page:1"})

    assert heard == [{"page:1"}, {"page:1"}]


def test_a_transaction_tells_all_its_changes_in_one_row(heard, committing):
    before = Touch.objects.count()

    with committing():
        touch({"page:1"})
        touch({"page:2"})
        touch({"page:1"})

    assert (Touch.objects.count(), Touch.objects.latest("pk").tags) == (before + 1, "page:1 page:2")
    assert heard[-2:] == [{"page:1"}, {"page:2"}]


def test_the_next_transaction_tells_its_own(committing):
    for tag in ("page:1", "page:2"):
        with committing():
            touch({tag})

    assert list(Touch.objects.order_by("-pk").values_list("tags", flat=True)[:2]) == [
        "page:2",
        "page:1",
    ]


def test_what_a_part_told_that_was_rolled_back_is_told_when_it_is_done_again():
    touch({"page:1"})
    with suppress(RuntimeError), transaction.atomic():
        touch({"page:2"})
        raise RuntimeError

    touch({"page:2"})

    assert Touch.objects.latest("pk").tags == "page:1 page:2"


def test_a_row_that_was_rolled_back_is_written_anew():
    with suppress(RuntimeError), transaction.atomic():
        touch({"page:1"})
        raise RuntimeError

    touch({"page:2"})

    assert Touch.objects.latest("pk").tags == "page:2"


def test_a_transaction_that_changes_very_much_changes_everything(monkeypatch):
    monkeypatch.setattr(touches, "MOST_TAGS", 2)

    for number in range(9):
        touch({f"page:{number}"})

    assert Touch.objects.latest("pk").tags == "all page:0 page:1 page:2"


def test_what_comes_under_a_number_that_was_rolled_back_is_heard(other, heard, monkeypatch):
    monkeypatch.setattr(touches, "ear", other.ear)
    with suppress(RuntimeError), transaction.atomic():
        touch({"page:mine"})
        pk = Touch.objects.latest("pk").pk
        raise RuntimeError
    heard.clear()

    Touch.objects.create(pk=pk, tags="page:theirs")
    other.listen()

    assert heard == [{"page:theirs"}]


def test_a_change_of_this_process_is_not_heard_a_third_time(other, heard, committing, monkeypatch):
    monkeypatch.setattr(touches, "ear", other.ear)
    with committing():
        touch({"page:1"})

    other.listen()

    assert heard == [{"page:1"}, {"page:1"}]


def test_nothing_is_told_of_nothing(heard):
    before = Touch.objects.count()

    touch(set())

    assert (heard, Touch.objects.count()) == ([], before)


def test_preparing_says_one_word_at_the_end(settings):
    settings.RAKEEN_PREPARING = True
    before = Touch.objects.count()

    touch({"page:1"})
    touch({fresh.ALL}, even_now=True)

    assert (Touch.objects.count(), Touch.objects.latest("pk").tags) == (before + 1, fresh.ALL)


def test_old_rows_are_forgotten(monkeypatch, committing):
    monkeypatch.setattr(touches, "KEPT", 10)
    for number in range(40):
        with committing():
            touch({f"page:{number}"})

    assert Touch.objects.count() <= 12


def test_a_draft_touches_nothing():
    page = make.make_content(make.make_site())
    Touch.objects.all().delete()

    page.title = "لم يُنشر"
    page.save_revision()

    assert Touch.objects.count() == 0
