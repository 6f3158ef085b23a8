"""Message rows: who gets what is sealed, what becomes of it is not."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from forms_engine.vault.models import DataKey

from .enums import Channel, State, Why


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
    wording = models.ForeignKey("Wording", models.PROTECT, null=True, related_name="+")

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


class Wording(models.Model):
    """The house's text of one event, language and channel as staff have written it anew.

    Rows are only ever added: the latest counts, the others are its history. One with `reset`
    gives the place back to the file in `texts`.
    """

    template = models.CharField(max_length=40)
    language = models.CharField(max_length=12)
    channel = models.CharField(max_length=8, choices=Channel.choices)
    subject = models.CharField(max_length=200, blank=True, default="")
    body = models.TextField(blank=True, default="")
    reset = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["template", "language", "channel", "-id"], name="fe_wording_latest"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(reset=True, subject="", body="") | (Q(reset=False) & ~Q(body="")),
                name="fe_wording_text_or_reset",
            )
        ]

    def __str__(self) -> str:
        return f"wording {self.pk} of {self.template} ({self.language}, {self.channel})"


class Bounce(models.Model):
    """An address that does not work, by its keyed hash; it goes when the address is cleared."""

    digest = models.CharField(max_length=40, primary_key=True)
    why = models.CharField(max_length=10, choices=Why.choices)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"bounce ({self.why})"


class Line(models.Model):
    """One thing that a person and the association wrote to each other about a stream; sealed.

    `by` is None for the person; `settled_at` says since when a person's line waits no more.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    about = models.CharField(max_length=80)
    key = models.ForeignKey(DataKey, models.PROTECT, related_name="+")
    sealed = models.BinaryField()
    from_staff = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["about", "at"], name="fe_line_about"),
            models.Index(
                fields=["at"],
                name="fe_line_waits",
                condition=Q(from_staff=False, settled_at=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_staff=True) | Q(by=None), name="fe_line_person_has_no_account"
            )
        ]

    def __str__(self) -> str:
        return f"line {self.pk} about {self.about}"


class NewContact(models.Model):
    """A phone or address that waits for the code that was sent to it; sealed, one for a stream."""

    about = models.CharField(max_length=80, primary_key=True)
    key = models.ForeignKey(DataKey, models.PROTECT, related_name="+")
    sealed = models.BinaryField()
    digest = models.CharField(max_length=40)
    tries = models.PositiveSmallIntegerField(default=0)
    at = models.DateTimeField()
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"new contact of {self.about}"
