"""Who was asked, once per case; of the answer it knows only that there is one."""

import uuid

from django.db import models

from forms_engine.surveys.enums import Outcome


class Invitation(models.Model):
    """A place for one answer, open until `expires_at`; no column says when it was answered.

    The traits are copied from the case, so that rates can be read when the case is erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case_id = models.UUIDField(unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    reminder_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 - many have none
    month = models.CharField(max_length=7)
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    service = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=16)
    language = models.CharField(max_length=12)
    answered = models.BooleanField(default=False)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["month"], name="fe_surveys_invited_month")]

    def __str__(self) -> str:
        return f"Invitation {self.id}"

    @property
    def stream(self) -> str:
        """The name of this invitation's messages; not the case's, whose screen staff read."""
        return f"survey:{self.pk}"
