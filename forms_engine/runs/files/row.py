"""The row of an uploaded file: the run's until it is sent, then kept under the case's key."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from forms_engine.runs.enums import FileKind, FileState
from forms_engine.vault.models import DataKey


class RunFile(models.Model):
    """One file of one question; `sealed` holds its name, the secret that opens it and its sum.

    `stored` names the private file; `digest` is a keyed hash, by which the same file sent twice
    is found; `reason` is the code for which it was refused.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    run = models.ForeignKey("fe_runs.Run", models.PROTECT, related_name="files")
    key = models.ForeignKey(DataKey, models.PROTECT, related_name="+")
    step = models.CharField(max_length=60)
    question = models.CharField(max_length=60)
    stored = models.CharField(max_length=80, blank=True, default="")
    sealed = models.BinaryField()
    digest = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=FileKind)
    state = models.CharField(max_length=12, choices=FileState)
    reason = models.CharField(max_length=40, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "step", "question", "digest"], name="fe_runs_file_once"
            ),
            models.UniqueConstraint(
                fields=["stored"], condition=~Q(stored=""), name="fe_runs_file_stored_once"
            ),
            models.CheckConstraint(
                condition=(Q(state=FileState.REFUSED, stored="") & ~Q(reason=""))
                | (~Q(state=FileState.REFUSED) & ~Q(stored="") & Q(reason="")),
                name="fe_runs_file_refused_is_gone",
            ),
            models.CheckConstraint(condition=Q(size__gt=0), name="fe_runs_file_not_empty"),
        ]

    def __str__(self) -> str:
        return f"file {self.id} of run {self.run_id}"
