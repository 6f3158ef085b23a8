"""Nine languages: their locales, how much of the site each has, and from which share on offer."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def add_locales(apps, schema_editor):
    """A row for each installed language; counting comes with the next preparation."""
    locales = apps.get_model("wagtailcore", "Locale").objects
    for code, _name in settings.LANGUAGES:
        locales.get_or_create(language_code=code)


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0006_searches'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='LanguageShare',
            fields=[
                ('locale', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='share', serialize=False, to='wagtailcore.locale')),
                ('share', models.PositiveSmallIntegerField(default=0)),
                ('offered', models.BooleanField(default=False)),
            ],
        ),
        migrations.AddField(
            model_name='housesettings',
            name='offered_from',
            field=models.PositiveSmallIntegerField(default=25, help_text='A language appears in the language menu and to search engines once this much of the Arabic pages is translated. Reports, “Languages”, shows how far each has come.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='Offer a language from this share of its content, in percent'),
        ),
        migrations.RunPython(add_locales, migrations.RunPython.noop),
    ]
