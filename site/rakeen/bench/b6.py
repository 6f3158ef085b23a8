"""B6: the final submit against the very rows it writes, written raw with the same durability."""

import json
import sqlite3
import time
from pathlib import Path

from . import scratch
from .line import paired

SUBMITS, ROUNDS = 20, 5
Rows = list[tuple[str, list[tuple[object, ...]]]]


def final_submit() -> tuple[float, str]:
    """Submits per second ÷ raw writes per second, in a process inside the bench's house."""
    found = json.loads(scratch.run_module("rakeen.bench.b6"))
    detail = f"{1 / found['ours']:.0f}/s against {1 / found['raw']:.0f}/s"
    return found["raw"] / found["ours"], detail


def _tables(database: sqlite3.Connection) -> list[str]:
    """The tables of our rooms; survey answers have no rowid, and a submit writes none."""
    listed = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '*fe_*' "
        "AND sql NOT LIKE '%WITHOUT ROWID%'"
    )
    return [name for (name,) in listed]


def _highest(database: sqlite3.Connection, tables: list[str]) -> dict[str, int]:
    asked = {table: f'SELECT COALESCE(MAX(rowid), 0) FROM "{table}"' for table in tables}  # noqa: S608
    return {table: database.execute(query).fetchone()[0] for table, query in asked.items()}


def _since(database: sqlite3.Connection, marks: dict[str, int]) -> Rows:
    """The rows that one submit added, table by table."""
    queries = {table: f'SELECT * FROM "{table}" WHERE rowid > ?' for table in marks}  # noqa: S608
    found = [
        (table, database.execute(queries[table], (marks[table],)).fetchall()) for table in marks
    ]
    return [(table, rows) for table, rows in found if rows]


def _raw_writer(copy: Path) -> sqlite3.Connection:
    target = sqlite3.connect(copy, isolation_level=None)
    target.execute("PRAGMA journal_mode=WAL")
    target.execute("PRAGMA synchronous=FULL")
    return target


def _write(target: sqlite3.Connection, rows: Rows) -> None:
    target.execute("BEGIN IMMEDIATE")
    for table, values in rows:
        marks = ",".join("?" * len(values[0]))
        target.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608
    target.execute("COMMIT")


class _Bench:
    """Runs that wait to be sent, the database they are in, and a copy without their cases."""

    def __init__(self) -> None:
        from django.conf import settings

        from .filled import filled_run

        path = Path(settings.DATABASES["default"]["NAME"])
        self.runs = [filled_run() for _ in range(SUBMITS * ROUNDS + 1)]
        self.database = sqlite3.connect(path)
        self.target = _raw_writer(path.with_name("raw.sqlite3"))
        self.database.backup(self.target)
        self.tables = _tables(self.database)
        self.written: list[Rows] = []

    def ours(self) -> float:
        """Seconds for one submit."""
        from forms_engine.cases.services.submit import submit

        spent = 0.0
        for _ in range(SUBMITS):
            marks, run = _highest(self.database, self.tables), self.runs.pop()
            began = time.perf_counter()
            submit(run)
            spent += time.perf_counter() - began
            self.written.append(_since(self.database, marks))
        return spent / SUBMITS

    def raw(self) -> float:
        """Seconds for one raw transaction with the same rows."""
        began = time.perf_counter()
        for rows in self.written:
            _write(self.target, rows)
        spent = time.perf_counter() - began
        count, self.written = len(self.written), []
        return spent / count


def main() -> None:
    """Prints both medians as JSON."""
    import django

    django.setup()
    from forms_engine.cases.services.submit import submit

    bench = _Bench()
    submit(bench.runs.pop())  # the first one warms caches
    ours, raw = paired(bench.ours, bench.raw, ROUNDS)
    print(json.dumps({"ours": ours, "raw": raw}))


if __name__ == "__main__":
    main()
