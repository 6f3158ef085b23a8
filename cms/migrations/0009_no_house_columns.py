"""The Arabic and English columns of the association's words, which blocks hold now, go."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0008_house_words'),
    ]

    operations = [
        migrations.RemoveField(model_name='housesettings', name='name_ar'),
        migrations.RemoveField(model_name='housesettings', name='name_en'),
        migrations.RemoveField(model_name='housesettings', name='short_name_ar'),
        migrations.RemoveField(model_name='housesettings', name='short_name_en'),
        migrations.RemoveField(model_name='housesettings', name='hours_ar'),
        migrations.RemoveField(model_name='housesettings', name='hours_en'),
        migrations.RemoveField(model_name='housesettings', name='address_ar'),
        migrations.RemoveField(model_name='housesettings', name='address_en'),
    ]
