"""Data keys: one per run, case or message; destroying one erases all that it sealed."""

from uuid import uuid4

from django.db import models


class DataKey(models.Model):
    """A 256-bit key, stored only wrapped by the ring key named `ring`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wrapped = models.BinaryField(null=True, editable=False)
    ring = models.CharField(max_length=40, editable=False, db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)
    destroyed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(wrapped=None, destroyed_at__isnull=False)
                | models.Q(wrapped__isnull=False, destroyed_at=None),
                name="fe_vault_destroyed_means_empty",
            )
        ]

    def __str__(self) -> str:
        return f"data key {self.id}"
