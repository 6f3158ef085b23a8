"""How cases belong together: one household, or one and the same request sent twice."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from forms_engine.cases.enums import State

from ..enums import Tie

STAFF = settings.AUTH_USER_MODEL


class Household(models.Model):
    """Two cases of people who belong together; the smaller key stands first."""

    first = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="+")
    second = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="+")
    tie = models.CharField(max_length=12, choices=Tie.choices)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="household_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="household_in_one_order"
            ),
        ]

    def __str__(self) -> str:
        return f"household {self.pk}"


class Duplicate(models.Model):
    """`case` was closed because it is the same request as `kept`; `before` is where it stood."""

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="duplicate")
    kept = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="duplicates")
    before = models.CharField(max_length=16, choices=State.choices)
    reason = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(case=F("kept")), name="duplicate_of_another"),
        ]

    def __str__(self) -> str:
        return f"duplicate {self.pk}"
