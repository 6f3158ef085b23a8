"""The row beside a run that staff key in: who began it, its code on paper, how it was agreed to."""

from django.conf import settings
from django.db import models

from forms_engine.runs.enums import How


class Keying(models.Model):
    """Staff key this run in for somebody who speaks, writes or hands in a paper form.

    `code` finds the run again and may be printed on a paper; `paper` is the reference of the form
    version that was on the paper, "" where none was; `how` is "" until the run is sent.
    """

    run = models.OneToOneField("fe_runs.Run", models.CASCADE, related_name="keying")
    code = models.CharField(max_length=9, unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    paper = models.CharField(max_length=80, blank=True, default="")
    how = models.CharField(max_length=20, choices=How, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(how__in=["", *How.values]), name="fe_runs_keyed_somehow"
            )
        ]

    def __str__(self) -> str:
        return f"keying {self.code} of run {self.run_id}"
