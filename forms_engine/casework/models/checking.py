"""That an answer was checked, and that an item of a stage's list was done."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import Against, Outcome

STAFF = settings.AUTH_USER_MODEL
COMPARED = (Outcome.MATCHES, Outcome.DIFFERS)


class Verification(models.Model):
    """One check of one answer ("step.question"); a newer one replaces it, none is ever lost."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="verifications")
    field = models.CharField(max_length=90)
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    against = models.CharField(max_length=12, choices=Against.choices, blank=True)
    sighted = models.BooleanField(default=False)
    valid_until = models.DateField(null=True)
    note = models.BinaryField(null=True)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "field"],
                condition=Q(replaced_at__isnull=True),
                name="verification_one_stands",
            ),
            models.CheckConstraint(
                condition=(Q(outcome__in=COMPARED) & ~Q(against=""))
                | Q(outcome=Outcome.NOT_NEEDED, against="", sighted=False),
                name="verification_against_something",
            ),
            models.CheckConstraint(
                condition=~Q(against=Against.ORIGINAL) | Q(sighted=True),
                name="verification_original_is_sighted",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.MATCHES) | Q(note__isnull=False),
                name="verification_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"verification {self.pk}"


class Tick(models.Model):
    """One item of a stage's list, done; the item itself stands in stages.py."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="ticks")
    item = models.CharField(max_length=40)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["case", "item"], name="tick_once")]

    def __str__(self) -> str:
        return f"{self.item} of case {self.case_id}"
