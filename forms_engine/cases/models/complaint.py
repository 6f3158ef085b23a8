"""What a complaint is about: a case, a member of staff, or neither."""

from django.conf import settings
from django.db import models


class Complaint(models.Model):
    """`about` is the case complained of; `against` never sees the complaint, nor answers it."""

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="complaint")
    about = models.ForeignKey(
        "fe_cases.Case", models.SET_NULL, null=True, related_name="complaints"
    )
    against = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(about__isnull=True) | ~models.Q(about=models.F("case")),
                name="complaint_about_another_case",
            ),
        ]

    def __str__(self) -> str:
        return f"complaint {self.pk}"
