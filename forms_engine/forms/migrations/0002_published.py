"""Adds the published forms, numbers the texts, and guards frozen rows with triggers."""

import django.db.models.deletion
from django.db import migrations, models

from forms_engine.forms.triggers import GUARDS


def complete(apps, schema_editor):
    """Versions frozen before kinds and guidance existed get both; texts are numbered by age."""
    for version in apps.get_model("fe_forms", "FormVersion").objects.all():
        steps = [{"guidance": [], **step} for step in version.structure["steps"]]
        version.structure = {"kind": version.code, **version.structure, "steps": steps}
        version.save(update_fields=["structure"])
    seen = {}
    for text in apps.get_model("fe_forms", "FormText").objects.order_by("created_at"):
        place = (text.version_id, text.language)
        seen[place] = text.number = seen.get(place, 0) + 1
        steps = {key: {"guidance": {}, **step} for key, step in text.texts["steps"].items()}
        text.texts = {**text.texts, "steps": steps, "untranslated": []}
        text.save(update_fields=["number", "texts"])


def install(apps, schema_editor):
    for guard in GUARDS:
        guard.install(schema_editor.connection)


def remove(apps, schema_editor):
    for guard in GUARDS:
        guard.remove(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('fe_forms', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublishedForm',
            fields=[
                ('code', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('help', 'Request for help'), ('volunteer', 'Volunteer registration')], max_length=20)),
                ('opening', models.JSONField(default=dict)),
                ('messages', models.JSONField(default=dict)),
                ('published_at', models.DateTimeField(auto_now=True)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='fe_forms.formversion')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['help', 'volunteer'])), name='fe_forms_kind_known')],
            },
        ),
        migrations.RemoveConstraint(model_name='formtext', name='fe_forms_text_once'),
        migrations.AddField(
            model_name='formtext',
            name='number',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.RunPython(complete, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='formtext',
            constraint=models.UniqueConstraint(models.F('version'), models.F('language'), models.F('number'), name='fe_forms_text_once'),
        ),
        migrations.RunPython(install, remove),
    ]
