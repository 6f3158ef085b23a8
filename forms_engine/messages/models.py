"""Message rows: who gets what is sealed, what becomes of it is not."""

from uuid import uuid4

from django.db import models

from forms_engine.vault.models import DataKey

from .enums import Channel, State


class Message(models.Model):
    """One message to one person; its own data key, so that it can be erased alone."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    about = models.CharField(max_length=80)
    template = models.CharField(max_length=40)
    language = models.CharField(max_length=12)
    channel = models.CharField(max_length=8, choices=Channel.choices)
    dedupe = models.CharField(max_length=160, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField()
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["about", "created_at"], name="fe_messages_about"),
            models.Index(fields=["state", "-created_at"], name="fe_messages_state"),
            models.Index(fields=["-created_at"], name="fe_messages_latest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=State.SENT, sent_at__isnull=False)
                | (~models.Q(state=State.SENT) & models.Q(sent_at=None)),
                name="fe_messages_sent_has_time",
            )
        ]

    def __str__(self) -> str:
        return f"message {self.pk} ({self.template})"
