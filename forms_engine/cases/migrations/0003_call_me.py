# An enquiry may come from a step of a form: somebody asked to be called.

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('fe_cases', '0002_on_behalf'),
    ]

    operations = [
        migrations.AddField(
            model_name='enquiry',
            name='run_id',
            field=models.UUIDField(db_index=True, null=True),
        ),
        migrations.AddField(
            model_name='enquiry',
            name='step',
            field=models.CharField(blank=True, default='', max_length=60),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('run_id__isnull', True), ('step', '')), models.Q(('run_id__isnull', False), models.Q(('step', ''), _negated=True)), _connector='OR'), name='enquiry_run_and_step'),
        ),
    ]
