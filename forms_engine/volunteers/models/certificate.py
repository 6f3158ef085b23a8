"""Certificates of hours, verifiable by their code."""

from django.db import models
from django.db.models import F, Q


class Certificate(models.Model):
    """What was certified when; revoked as soon as the hours behind it change."""

    code = models.CharField(max_length=14, unique=True)
    profile = models.ForeignKey(
        "fe_volunteers.Profile", models.CASCADE, related_name="certificates"
    )
    minutes = models.PositiveIntegerField()
    shifts = models.PositiveIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    issued_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-issued_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=1), name="certificate_has_hours"),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="certificate_days_in_order"
            ),
            models.UniqueConstraint(
                fields=["profile"],
                condition=Q(revoked_at__isnull=True),
                name="certificate_one_stands",
            ),
        ]

    def __str__(self) -> str:
        return f"certificate {self.pk}"
