"""That the applicant declared the data to be true, taken down by staff (policy L51)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import DeclaredBy

STAFF = settings.AUTH_USER_MODEL


class Declaration(models.Model):
    """One declaration to staff; what was opened by a form bears its own in the submission."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="declarations")
    method = models.CharField(max_length=12, choices=DeclaredBy.choices)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
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
