"""The public faces' own row: how often somebody has tried something."""

from django.db import models


class Rate(models.Model):
    """The recent tries of one subject at one thing; the key is a keyed hash, never an address."""

    digest = models.CharField(max_length=40, primary_key=True)
    tries = models.JSONField(default=list)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        """No ordering: rates are looked up by their key."""

    def __str__(self) -> str:
        return f"rate {self.digest[:8]}"
