"""Huey's SQLite file, as durable as an alarm clock must be: never torn, no wait for the disk."""

from sqlite3 import Connection

from huey import SqliteHuey
from huey.storage import SqliteStorage


class AlarmStorage(SqliteStorage):
    """An alarm lost in a power cut costs a minute: the outbox rows themselves are durable."""

    def _create_connection(self) -> Connection:
        connection: Connection = super()._create_connection()
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection


class AlarmHuey(SqliteHuey):
    """Named in the settings."""

    storage_class = AlarmStorage
