# A way back is a link and a short code, with a proof and a lock.

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('fe_runs', '0002_tally'),
    ]

    operations = [
        migrations.AddField(
            model_name='run',
            name='proof',
            field=models.CharField(blank=True, default='', max_length=40),
        ),
        migrations.AddField(
            model_name='run',
            name='proof_kind',
            field=models.CharField(blank=True, default='', max_length=5),
        ),
        migrations.AddField(
            model_name='runaccess',
            name='code',
            field=models.CharField(blank=True, default='', max_length=40),
        ),
        migrations.AddField(
            model_name='runaccess',
            name='tries',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='runaccess',
            name='used_by',
            field=models.CharField(blank=True, default='', max_length=64),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('proof', ''), ('proof_kind', '')), models.Q(('proof_kind__in', ['phone', 'email']), models.Q(('proof', ''), _negated=True)), _connector='OR'), name='fe_runs_proof_has_a_kind'),
        ),
        migrations.AddConstraint(
            model_name='runaccess',
            constraint=models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('code',), name='fe_runs_code_once'),
        ),
    ]
