"""Invitations: a volunteer is asked to help with one request, told place, time and language."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import Answer


class Invite(models.Model):
    """The least that a volunteer needs; nothing here says whose request it is or what it tells."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="invites")
    profile = models.ForeignKey("fe_volunteers.Profile", models.CASCADE, related_name="invites")
    place = models.CharField(max_length=20)
    language = models.CharField(max_length=12, blank=True)
    starts_at = models.DateTimeField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    answer = models.CharField(max_length=4, choices=Answer.choices, default=Answer.NONE)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "profile"], name="invite_once"),
            models.CheckConstraint(
                condition=Q(answer=Answer.NONE, answered_at__isnull=True)
                | (~Q(answer=Answer.NONE) & Q(answered_at__isnull=False)),
                name="invite_answer_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"invite {self.pk}"
