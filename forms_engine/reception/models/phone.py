"""Calls that were made, and calls that were promised."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import Direction, Outcome

STAFF = settings.AUTH_USER_MODEL


class CallBack(models.Model):
    """A call promised to the person of a case; one case waits for one call at most."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="call_backs")
    promised_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["promised_at", "pk"]
        indexes = [
            models.Index(
                fields=["promised_at", "id"],
                condition=Q(done_at__isnull=True),
                name="call_back_waiting",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(done_at__isnull=True),
                name="call_back_one_waits_per_case",
            ),
        ]

    def __str__(self) -> str:
        return f"call-back {self.pk}"


class Call(models.Model):
    """One call, in or out; what was said is sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="calls")
    direction = models.CharField(max_length=4, choices=Direction.choices)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    words = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    call_back = models.ForeignKey(CallBack, models.SET_NULL, null=True, related_name="calls")

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="call_latest")]

    def __str__(self) -> str:
        return f"call {self.pk}"
