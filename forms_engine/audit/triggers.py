"""Database triggers that forbid changing or deleting events, on SQLite and on PostgreSQL.

They stop slips and SQL by hand, not the owner of the database: `verify` is for that.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE_ON = [
    f"CREATE TRIGGER IF NOT EXISTS fe_audit_no_{deed} BEFORE {deed} ON fe_audit_event "
    "BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END"
    for deed in ("update", "delete")
]
SQLITE_OFF = [f"DROP TRIGGER IF EXISTS fe_audit_no_{deed}" for deed in ("update", "delete")]
POSTGRESQL_ON = [
    """CREATE OR REPLACE FUNCTION fe_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'events are only ever added' USING ERRCODE = 'restrict_violation';
    END $$""",
    "CREATE OR REPLACE TRIGGER fe_audit_no_change BEFORE UPDATE OR DELETE ON fe_audit_event "
    "FOR EACH ROW EXECUTE FUNCTION fe_audit_refuse()",
    "CREATE OR REPLACE TRIGGER fe_audit_no_truncate BEFORE TRUNCATE ON fe_audit_event "
    "FOR EACH STATEMENT EXECUTE FUNCTION fe_audit_refuse()",
]
POSTGRESQL_OFF = [
    f"DROP TRIGGER IF EXISTS fe_audit_no_{deed} ON fe_audit_event"
    for deed in ("change", "truncate")
]
STATEMENTS = {
    "sqlite": (SQLITE_ON, SQLITE_OFF),
    "postgresql": (POSTGRESQL_ON, POSTGRESQL_OFF),
}


def _execute(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guards on; they may be there already."""
    _execute(connection, STATEMENTS[connection.vendor][0])


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the guards off."""
    _execute(connection, STATEMENTS[connection.vendor][1])


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """For emptying a test database between tests; nothing in the product calls it."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)
