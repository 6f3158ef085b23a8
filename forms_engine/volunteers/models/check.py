"""What was checked of a volunteer: by whom, when, and until when it holds."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import Checked


class Check(models.Model):
    """One check; `words` (who agreed, how, a note) are sealed with the key of the application.

    A check that is recorded again or taken back keeps its row with `dropped_at`.
    """

    profile = models.ForeignKey("fe_volunteers.Profile", models.CASCADE, related_name="checks")
    kind = models.CharField(max_length=10, choices=Checked.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    valid_until = models.DateField(null=True)
    version = models.CharField(max_length=40, blank=True, default="")
    words = models.BinaryField(null=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "kind"],
                condition=Q(dropped_at__isnull=True),
                name="check_one_stands",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Checked.HEALTH) | Q(valid_until__isnull=False),
                name="check_health_has_an_end",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Checked.CHARTER) | (~Q(version="") & Q(words__isnull=False)),
                name="check_charter_has_its_text",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Checked.GUARDIAN) | Q(words__isnull=False),
                name="check_guardian_is_named",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of volunteer {self.profile_id}"
