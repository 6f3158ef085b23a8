"""The weightiest entries of a word are read from the index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0015_coming_opportunities'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='searchterm',
            name='cms_search_by_term',
        ),
        migrations.AddIndex(
            model_name='searchterm',
            index=models.Index(fields=['locale', 'term', '-weight', 'entry'], name='cms_search_by_weight'),
        ),
    ]
