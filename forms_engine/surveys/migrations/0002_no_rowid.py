"""On SQLite, makes the table of answers anew without a rowid: that number is an order of arrival.

A later migration that remakes the table must do this again; tests hold it.
"""
from django.db import migrations

TABLE = "fe_surveys_answer"


def drop_rowid(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = %s", [TABLE])
        (sql,) = cursor.fetchone()
    if not sql.endswith("WITHOUT ROWID"):
        schema_editor.execute(f"DROP TABLE {TABLE}")
        schema_editor.execute(f"{sql} WITHOUT ROWID", params=None)


class Migration(migrations.Migration):
    dependencies = [("fe_surveys", "0001_initial")]
    operations = [migrations.RunPython(drop_rowid, migrations.RunPython.noop)]
