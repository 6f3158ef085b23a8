"""Fills the bench's house with cases by the hundred thousand, as rows, past the services.

Half of them are open, so the queue is longer than any real one. They share the keys and the sealed
applicants of a few real cases; what a listing reads of each is real.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from forms_engine.cases.enums import Lookup

REAL = 8  # cases sent as a person would, which the others are made from
NAMES, FAMILIES = 200, 5_000  # how many different words the two halves of a name come from
SPREAD = 9_000_000  # seconds over which cases came in
Row = Iterable[Any]


def reference(number: int) -> str:
    """A reference that no two cases share, in the letters of real ones."""
    from forms_engine.forms.codes import ALPHABET, HALF

    letters = []
    for _ in range(2 * HALF):
        number, left = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[left])
    return f"{''.join(letters[:HALF])}-{''.join(letters[HALF:])}"


def identity(number: int) -> UUID:
    """The id of case `number`, as scattered as real ones, and the same in every run."""
    return UUID(int=random.Random(number).getrandbits(128), version=4)  # noqa: S311


def changes(base: Mapping[str, Any], number: int) -> dict[str, Any]:
    """What case `number` has of its own; every second one has ended."""
    ended, ago = number % 2 == 0, timedelta(seconds=number * 7919 % SPREAD)
    moved = base["moved_at"] - ago
    return {
        "id": identity(number),
        "reference": reference(number),
        "state": "closed" if ended else ("received", "verifying")[number // 2 % 2],
        "is_open": not ended,
        "closed_at": moved if ended else None,
        "urgent": number % 50 == 1,
        "submission_id": None,
        "due_on": base["due_on"] + timedelta(days=number % 120 - 60),
        "moved_at": moved,
        "received_at": base["received_at"] - ago,
    }


def facts(number: int) -> Iterator[tuple["Lookup", str]]:
    """What a case is found by: a phone of its own, a common name, a rarer family name."""
    from forms_engine.cases.enums import Lookup

    yield Lookup.PHONE, f"+9665{number:08d}"
    yield Lookup.NAME, f"اسم{number % NAMES}"
    yield Lookup.NAME, f"عائلة{number % FAMILIES}"


def _write(table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    from django.db import connection, transaction

    names = ", ".join(f'"{column}"' for column in columns)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL statement_timeout = 0")
            with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(list(row))
            return
        marks = ", ".join(["%s"] * len(columns))
        given = [list(row) for row in rows]
        cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', given)  # noqa: S608


def _case_rows(bases: list[Mapping[str, Any]], size: int) -> Iterator[Row]:
    from django.db import connection

    from forms_engine.cases.models import Case

    fields = {field.attname: field for field in Case._meta.concrete_fields}
    stored = [
        {name: fields[name].get_db_prep_save(value, connection) for name, value in base.items()}
        for base in bases
    ]
    for number in range(size):
        own = changes(bases[number % len(bases)], number)
        told = {name: fields[name].get_db_prep_save(own[name], connection) for name in own}
        yield (stored[number % len(bases)] | told).values()


def _index_rows(size: int) -> Iterator[Row]:
    from django.db import connection

    from forms_engine.cases.indexes import digest
    from forms_engine.cases.models import Case

    prepared = Case._meta.pk.get_db_prep_save
    for number in range(size):
        own = prepared(identity(number), connection)
        for purpose, value in facts(number):
            yield own, purpose, digest(purpose, value)


def fill(size: int) -> None:
    """Add `size` cases and what they are found by; the planner then counts them."""
    from django.db import connection

    from forms_engine.cases.models import Case, CaseIndex
    from forms_engine.cases.services.submit import submit

    from .filled import filled_run

    for _ in range(REAL):
        submit(filled_run())
    bases: list[Mapping[str, Any]] = list(Case.objects.values()[:REAL])
    columns = [str(field.column) for field in Case._meta.concrete_fields]
    _write(Case._meta.db_table, columns, _case_rows(bases, size))
    _write(CaseIndex._meta.db_table, ["case_id", "purpose", "digest"], _index_rows(size))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    fill(int(sys.argv[1]))
