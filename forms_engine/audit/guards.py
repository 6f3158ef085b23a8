"""Database triggers that forbid changing or deleting rows, on SQLite and on PostgreSQL.

They stop slips and SQL by hand, not the owner of the database.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True)
class Guard:
    """Rows of `table` are only ever added; `name` begins the names of its triggers."""

    table: str
    name: str
    refusal: str

    def install(self, connection: BaseDatabaseWrapper) -> None:
        """Put the guard on; it may be there already."""
        _execute(connection, self._on(connection.vendor))

    def remove(self, connection: BaseDatabaseWrapper) -> None:
        """Take the guard off."""
        _execute(connection, self._off(connection.vendor))

    @contextmanager
    def lifted(self, connection: BaseDatabaseWrapper) -> Iterator[None]:
        """For emptying a test database between tests; nothing in the product calls it."""
        self.remove(connection)
        try:
            yield
        finally:
            self.install(connection)

    def _on(self, vendor: str) -> list[str]:
        if vendor == "sqlite":
            return [
                f"CREATE TRIGGER IF NOT EXISTS {self.name}_no_{deed} BEFORE {deed} ON {self.table} "
                f"BEGIN SELECT RAISE(ABORT, '{self.refusal}'); END"
                for deed in ("update", "delete")
            ]
        return [
            f"CREATE OR REPLACE FUNCTION {self.name}_refuse() RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{self.refusal}' "
            "USING ERRCODE = 'restrict_violation'; END $$",
            f"CREATE OR REPLACE TRIGGER {self.name}_no_change BEFORE UPDATE OR DELETE "
            f"ON {self.table} FOR EACH ROW EXECUTE FUNCTION {self.name}_refuse()",
            f"CREATE OR REPLACE TRIGGER {self.name}_no_truncate BEFORE TRUNCATE "
            f"ON {self.table} FOR EACH STATEMENT EXECUTE FUNCTION {self.name}_refuse()",
        ]

    def _off(self, vendor: str) -> list[str]:
        if vendor == "sqlite":
            return [f"DROP TRIGGER IF EXISTS {self.name}_no_{d}" for d in ("update", "delete")]
        return [
            f"DROP TRIGGER IF EXISTS {self.name}_no_{deed} ON {self.table}"
            for deed in ("change", "truncate")
        ]


def _execute(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
