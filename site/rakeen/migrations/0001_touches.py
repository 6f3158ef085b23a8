"""The table of touches; `PageRow` reads a table that is Wagtail's own, so nothing is made for it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name='Touch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tags', models.TextField(help_text='Separated by spaces: see rakeen/hot/naming.py')),
            ],
        ),
        migrations.CreateModel(
            name='PageRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=255)),
                ('depth', models.PositiveIntegerField()),
                ('title', models.CharField(max_length=255)),
                ('slug', models.SlugField(max_length=255)),
                ('url_path', models.TextField()),
                ('live', models.BooleanField()),
                ('translation_key', models.UUIDField()),
                ('alias_of_id', models.IntegerField(null=True)),
                ('last_published_at', models.DateTimeField(null=True)),
                ('content_type_id', models.IntegerField()),
            ],
            options={
                'db_table': 'wagtailcore_page',
                'managed': False,
            },
        ),
    ]
