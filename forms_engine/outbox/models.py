"""The queue of record: one row for each thing that must happen once."""

from django.db import models


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs by what may still become of them."""

    def open(self) -> "JobQuerySet":
        """Neither done, dead nor cancelled."""
        return self.filter(done_at=None, dead_at=None, cancelled_at=None)


class Job(models.Model):
    """`kind` names the handler; the same `kind` and `key` exist once; no personal data inside."""

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    lease_token = models.CharField(max_length=43, default="")
    done_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, default="")

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="fe_outbox_once_per_key"),
            models.CheckConstraint(
                condition=models.Q(done_at=None, dead_at=None)
                | models.Q(done_at=None, cancelled_at=None)
                | models.Q(dead_at=None, cancelled_at=None),
                name="fe_outbox_one_end",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                name="fe_outbox_due",
                condition=models.Q(done_at=None, dead_at=None, cancelled_at=None),
            ),
            models.Index(
                fields=["dead_at"],
                name="fe_outbox_dead",
                condition=models.Q(dead_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"job {self.pk} ({self.kind})"
