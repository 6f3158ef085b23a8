"""Django's queries, built once for each thread: SQL and rows are the ORM's own, only sooner.

Building a query costs several times what running it does. What a person waits for on every step,
and what a submission writes, is prepared here; everything else stays with the plain ORM.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, Generic, TypeVar, cast

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import AutoField, Expression, Field, Model, QuerySet
from django.db.models.constants import OnConflict
from django.db.models.query import get_related_populators
from django.db.models.sql import DeleteQuery, InsertQuery, UpdateQuery

M = TypeVar("M", bound=Model)
C = TypeVar("C")
Values = dict[str, object]


class _Hole:
    """Stands among the parameters of a statement for a value that comes with each call."""

    def __init__(self, name: str, field: Field[Any, Any]) -> None:  # Any: fields of every type
        self.name, self.field = name, field

    def filled(self, values: Values, database: BaseDatabaseWrapper) -> object:
        """The value as the database takes it."""
        return self.field.get_db_prep_save(values[self.name], database)


class Slot(Expression):
    """A place in a queryset: `Slot("at", Run, "touched_at")` takes the value given as `at`."""

    def __init__(self, name: str, model: type[Model], field: str) -> None:
        self.hole = _Hole(name, cast("Field[Any, Any]", model._meta.get_field(field)))
        super().__init__(output_field=self.hole.field)

    def as_sql(self, *args: object, **kwargs: object) -> Any:  # Any: a parameter to be filled
        """One parameter, filled when the statement runs."""
        return "%s", [self.hole]


def _filled(params: Sequence[object], values: Values) -> list[Any]:  # Any: for the database
    database = _database()
    return [one.filled(values, database) if isinstance(one, _Hole) else one for one in params]


def _database() -> BaseDatabaseWrapper:
    """The thread's own connection: `connection` looks it up anew at every touch."""
    return connections[DEFAULT_DB_ALIAS]


class _Kept(Generic[C]):
    """What was compiled, for each thread its own: a compiler belongs to one connection."""

    def __init__(self, compile_: Callable[[], C]) -> None:
        self._compile, self._mine = compile_, threading.local()

    def get(self) -> C:
        """Compile when first asked in this thread."""
        if not hasattr(self._mine, "compiled"):
            self._mine.compiled = self._compile()
        return self._mine.compiled


class _Select(Generic[M]):
    """One compiled SELECT and how its rows become instances."""

    def __init__(self, queryset: QuerySet[M]) -> None:
        self.compiler = queryset.query.get_compiler(connection=connection)
        self.sql, self.params = self.compiler.as_sql()
        info, select = self.compiler.klass_info, self.compiler.select
        own = info["select_fields"]
        self.model, self.start, self.end = info["model"], own[0], own[-1] + 1
        self.names = [one[0].target.attname for one in select[self.start : self.end]]
        self.related = get_related_populators(info, select, connection.alias)  # type: ignore[call-arg]
        self.converters = self.compiler.get_converters([one[0] for one in select])

    def rows(self, values: Values) -> Iterator[M]:
        """Run it and build the instances."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, _filled(self.params, values))
            found = cursor.fetchall()
        for row in self.compiler.apply_converters(found, self.converters):
            one = self.model.from_db(connection.alias, self.names, row[self.start : self.end])
            for populator in self.related:
                populator.populate(row, one)
            yield one


class Prepared(Generic[M]):
    """A SELECT: `Prepared(lambda: Run.objects.filter(pk=Slot("pk", Run, "id"))).first(pk=…)`."""

    def __init__(self, build: Callable[[], QuerySet[M]]) -> None:
        self._kept = _Kept(lambda: _Select(build()))

    def all(self, **values: object) -> list[M]:
        """Every row."""
        return list(self._kept.get().rows(values))

    def first(self, **values: object) -> M | None:
        """The first row, in no order but the queryset's."""
        return next(self._kept.get().rows(values), None)


class PreparedChange:
    """An UPDATE with the columns `to`, or a DELETE without any."""

    def __init__(self, build: Callable[[], QuerySet[Any]], **to: object) -> None:  # Any: no rows
        self._kept = _Kept(lambda: _change(build(), to))

    def run(self, **values: object) -> int:
        """How many rows it touched."""
        sql, params = self._kept.get()
        with connection.cursor() as cursor:
            cursor.execute(sql, _filled(params, values))
            return int(cursor.rowcount)


def _change(queryset: QuerySet[Any], to: Values) -> tuple[str, Sequence[object]]:  # Any: as above
    query: Any  # the stubs know only what every query can
    if to:
        query = queryset.query.chain(UpdateQuery)
        query.add_update_values(to)
    else:
        query = queryset.query.clone()
        query.__class__ = DeleteQuery
    return query.get_compiler(connection=connection).as_sql()


class PreparedInsert(Generic[M]):
    """INSERTs of a model's rows. Where a row is there already: `ignore` it, or `update` columns.

    No signals are sent. A key that the database gives is read back for one row that must be new.
    """

    def __init__(
        self,
        model: type[M],
        *,
        ignore: bool = False,
        update: Sequence[str] = (),
        unique: Sequence[str] = (),
    ) -> None:
        self._model, self._kept = model, dict[int, _Kept[str]]()
        key = model._meta.pk
        self._given_key = key if isinstance(key, AutoField) else None
        # Any: fields of every type
        self._fields: list[Field[Any, Any]] = [
            one for one in model._meta.concrete_fields if one is not self._given_key
        ]
        self._conflict = OnConflict.UPDATE if update else OnConflict.IGNORE if ignore else None
        self._update, self._unique = update, unique

    def run(self, *rows: M) -> int:
        """Write the rows with one statement; how many were written."""
        sql, values = self._statement(rows), [self._values(row) for row in rows]
        many = "UNNEST" in sql  # so PostgreSQL takes many rows: one array for each column
        params = [*map(list, zip(*values, strict=True))] if many else [*chain(*values)]
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            if self._tells_key(rows):
                ((rows[0].pk,),) = cursor.fetchall()
                return 1
            return int(cursor.rowcount)

    def _values(self, row: M) -> list[Any]:  # Any: for the database
        fresh = [(field, field.pre_save(row, add=True)) for field in self._fields]
        database = _database()
        row._state.adding, row._state.db = False, database.alias
        return [field.get_db_prep_save(value, database) for field, value in fresh]

    def _tells_key(self, rows: Sequence[M]) -> bool:
        return len(rows) == 1 and self._given_key is not None and self._conflict is None

    def _statement(self, rows: Sequence[M]) -> str:
        kept = self._kept.setdefault(len(rows), _Kept(lambda: self._compiled(rows)))
        return kept.get()

    def _compiled(self, rows: Sequence[M]) -> str:
        named = self._model._meta.get_field
        query = InsertQuery(
            self._model,
            on_conflict=self._conflict,
            update_fields=[named(name) for name in self._update],
            unique_fields=[named(name) for name in self._unique],
        )
        query.insert_values(self._fields, list(rows))
        compiler = query.get_compiler(connection=connection)
        compiler.returning_fields = [self._given_key] if self._tells_key(rows) else []
        ((sql, _params),) = compiler.as_sql()
        return str(sql)


@contextmanager
def relaxed() -> Iterator[None]:
    """A write that may be lost in a power cut, outside a transaction: SQLite waits for no disk.

    It is never torn, and whatever is committed later makes it safe as well.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        (durable,) = cursor.execute("PRAGMA synchronous").fetchone()
        cursor.execute("PRAGMA synchronous=NORMAL")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA synchronous={durable:d}")
