"""Guards the events with triggers; a migration that remakes the table must install them again."""
from django.db import migrations

from forms_engine.audit import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor.connection)


def remove(apps, schema_editor):
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("fe_audit", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
