"""That the applicant declared the data to be true: to staff, or by signing (policy L51)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import DeclaredBy

STAFF = settings.AUTH_USER_MODEL


class Declaration(models.Model):
    """One declaration in its exact words; what a form opened bears its own in the submission.

    `by` is who of staff took it, None where the applicant signed; `signature` is the typed name.
    """

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="declarations")
    method = models.CharField(max_length=12, choices=DeclaredBy.choices)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    text = models.TextField(blank=True, default="")
    language = models.CharField(max_length=12, blank=True, default="")
    version = models.CharField(max_length=40, blank=True, default="")
    digest = models.CharField(max_length=64, blank=True, default="")
    signature = models.BinaryField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(taken_back_at__isnull=True),
                name="declaration_one_stands",
            ),
            models.CheckConstraint(
                condition=Q(method__in=DeclaredBy.values), name="declaration_by_a_known_way"
            ),
        ]

    def __str__(self) -> str:
        return f"declaration {self.pk}"
