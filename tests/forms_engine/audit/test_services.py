"""Events are numbered per stream, written with their act, and never changed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, transaction

from builders.audit import make_events
from builders.staff import make_staff
from forms_engine.audit.errors import AppendOnly, OutsideTransaction
from forms_engine.audit.models import Event
from forms_engine.audit.queries import history
from forms_engine.audit.services import record
from forms_engine.audit.verify import verify


@pytest.mark.django_db
def test_each_stream_counts_for_itself():
    make_events(2, stream="case:1")
    make_events(1, stream="case:2")

    numbered = Event.objects.values_list("stream", "number")
    assert list(numbered) == [("case:1", 1), ("case:1", 2), ("case:2", 1)]


@pytest.mark.django_db
def test_history_tells_who_did_what(django_assert_num_queries):
    huda = make_staff()
    make_events(3, by=huda)

    with django_assert_num_queries(1):
        told = [(event.number, event.action, event.by) for event in history("case:1")]

    assert told == [(1, "act 0", huda), (2, "act 1", huda), (3, "act 2", huda)]


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_the_transaction_of_its_act_is_refused():
    with pytest.raises(OutsideTransaction):
        record("case:1", "moved", by=None)


@pytest.mark.django_db(transaction=True)
def test_an_event_vanishes_with_its_act_and_leaves_no_gap():
    with transaction.atomic():
        record("case:1", "lost", by=None)
        transaction.set_rollback(True)

    make_events(1)

    assert list(history("case:1").values_list("number", "action")) == [(1, "act 0")]
    assert verify("case:1") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        lambda: Event.objects.get().save(),
        lambda: Event.objects.get().delete(),
        lambda: Event.objects.update(action="other"),
        lambda: Event.objects.filter(number=1).delete(),
    ],
    ids=["save", "delete", "update many", "delete many"],
)
def test_the_model_refuses_every_change(change):
    make_events(1)

    with pytest.raises(AppendOnly):
        change()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", ["UPDATE fe_audit_event SET action = 'x'", "DELETE FROM fe_audit_event"]
)
def test_the_database_refuses_every_change(statement):
    make_events(1)

    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        connection.cursor().execute(statement)

    assert Event.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_four_people_at_once_make_one_unbroken_chain():
    def act(n):
        try:
            for _ in range(10):
                make_events(1)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(act, range(4)))

    assert (Event.objects.count(), verify("case:1")) == (40, [])
