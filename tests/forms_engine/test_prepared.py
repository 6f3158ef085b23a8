"""Prepared queries do what the ORM's own do."""

from threading import Thread
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection

from builders.runs import make_run
from forms_engine.prepared import Prepared, PreparedChange, PreparedInsert, Slot, relaxed
from forms_engine.runs.models import Run, RunStep

pytestmark = pytest.mark.django_db
RUN = Prepared(lambda: Run.objects.select_related("key").filter(pk=Slot("pk", Run, "id")))
STEPS = Prepared(lambda: RunStep.objects.filter(run=Slot("run", RunStep, "run")).order_by("key"))
MOVE = PreparedChange(
    lambda: Run.objects.filter(pk=Slot("pk", Run, "id"), state="open"),
    expires_at=Slot("at", Run, "expires_at"),
)
DROP = PreparedChange(lambda: RunStep.objects.filter(run=Slot("run", RunStep, "run")))
ADD = PreparedInsert(RunStep)
ADD_NEW = PreparedInsert(RunStep, ignore=True)
PUT = PreparedInsert(RunStep, update=["valid"], unique=["run", "key"])


def step(run, key, *, valid=True):
    return RunStep(run=run, key=key, sealed=b"\x00sealed", valid=valid)


def columns(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_a_row_and_its_relation_come_as_the_orm_reads_them(django_assert_num_queries):
    run, _secret = make_run(until="place")
    plain = Run.objects.select_related("key").get(pk=run.pk)

    with django_assert_num_queries(1):
        found = RUN.first(pk=run.pk)

    assert columns(found) == columns(plain)
    assert columns(found.key) == columns(plain.key)
    assert not found._state.adding


def test_values_of_one_call_do_not_stay_for_the_next():
    first, second = make_run()[0], make_run()[0]

    assert [RUN.first(pk=run.pk).pk for run in (first, second, first)] == [
        first.pk,
        second.pk,
        first.pk,
    ]
    assert RUN.first(pk=uuid4()) is None


def test_every_row_comes_in_the_order_of_the_queryset():
    run, _secret = make_run(until="contact")

    assert [row.key for row in STEPS.all(run=run.pk)] == [
        "contact",
        "need_for",
        "person",
        "service",
    ]


def test_a_change_tells_how_many_rows_it_met():
    run, _secret = make_run()
    later = run.expires_at.replace(year=2030)

    assert [MOVE.run(pk=run.pk, at=later), MOVE.run(pk=uuid4(), at=later)] == [1, 0]
    assert Run.objects.get(pk=run.pk).expires_at == later


def test_a_change_without_columns_deletes():
    run, other = make_run(until="place")[0], make_run(until="place")[0]

    assert DROP.run(run=run.pk) == 5
    assert (run.steps.count(), other.steps.count()) == (0, 5)


def test_rows_are_written_one_or_many_at_once(django_assert_num_queries):
    run, _secret = make_run()

    with django_assert_num_queries(2):
        written = [ADD.run(step(run, "a")), ADD.run(step(run, "b"), step(run, "c", valid=False))]

    rows = run.steps.order_by("key").values_list("key", "valid")
    assert written == [1, 2]
    assert list(rows) == [("a", True), ("b", True), ("c", False)]
    assert bytes(run.steps.get(key="a").sealed) == b"\x00sealed"


def test_a_new_row_learns_the_key_that_the_database_gave():
    run, _secret = make_run()
    row = step(run, "a")

    ADD.run(row)

    assert row.pk == run.steps.get().pk


def test_what_is_there_already_is_refused_kept_or_changed():
    run, _secret = make_run()
    ADD.run(step(run, "a"))

    assert ADD_NEW.run(step(run, "a", valid=False)) == 0
    assert run.steps.get().valid is True

    PUT.run(step(run, "a", valid=False))
    assert run.steps.get().valid is False

    with pytest.raises(IntegrityError):
        ADD.run(step(run, "a"))


@pytest.mark.django_db(transaction=True)
def test_each_thread_compiles_for_its_own_connection():
    run, _secret = make_run()
    found = []

    def look():
        found.append(RUN.first(pk=run.pk).pk)
        connection.close()

    for _ in range(2):
        thread = Thread(target=look)
        thread.start()
        thread.join()

    assert [*found, RUN.first(pk=run.pk).pk] == [run.pk] * 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_only_a_relaxed_write_does_not_wait_for_the_disk():
    def level():
        with connection.cursor() as cursor:
            return cursor.execute("PRAGMA synchronous").fetchone()[0]

    before = level()
    with relaxed():
        inside = level()

    assert (inside, level()) == (1, before)
