"""What opens a case to its applicant: one-time links and the cookies they are exchanged for."""

from django.db import models


class TrackingPass(models.Model):
    """One link (used once) or one browser (until it expires); only a hash of the secret is held."""

    class Use(models.TextChoices):
        """Whether the secret travels in a message or lives in a cookie."""

        LINK = "link"
        BROWSER = "browser"

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="passes")
    use = models.CharField(max_length=8, choices=Use.choices)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """No ordering: passes are only ever looked up by their hash."""

    def __str__(self) -> str:
        return f"{self.use} pass {self.pk}"
