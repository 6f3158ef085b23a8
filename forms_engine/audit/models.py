"""Events: one numbered, hash-chained row for each act; rows are only ever added."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from .errors import AppendOnly


def _refuse() -> NoReturn:
    raise AppendOnly("Events are only ever added.")


class EventQuerySet(models.QuerySet["Event"]):
    """Events can be read and added, nothing else."""

    def update(self, **kwargs: object) -> NoReturn:
        """Refused."""
        _refuse()

    def delete(self) -> NoReturn:
        """Refused."""
        _refuse()


class Stream(models.Model):
    """The head of one stream: how many events it has and the last digest; shows a lost tail."""

    name = models.CharField(max_length=80, primary_key=True)
    length = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return self.name


class Event(models.Model):
    """Who did what when; `facts` hold nothing personal, `sealed` is ciphertext."""

    stream = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=60)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()
    facts = models.JSONField(default=dict)
    sealed = models.BinaryField(null=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["stream", "number"]
        constraints = [
            models.UniqueConstraint(fields=["stream", "number"], name="fe_audit_numbered")
        ]
        indexes = [models.Index(fields=["at"], name="fe_audit_at")]

    def __str__(self) -> str:
        return f"{self.stream}#{self.number} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        """Add the event; an existing one is refused."""
        if not self._state.adding:
            _refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        """Refused."""
        _refuse()
