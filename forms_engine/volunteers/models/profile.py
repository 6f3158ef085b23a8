"""What is known of a volunteer for matching: codes only; the sealed answers stay in the case."""

from django.db import models


class Profile(models.Model):
    """A volunteer, reachable only through the application case."""

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="profile")
    minor = models.BooleanField(default=False)
    guardian_consents = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True)

    class Meta:
        """No ordering: profiles are read through their cases."""

    def __str__(self) -> str:
        return f"volunteer {self.pk}"


class Trait(models.Model):
    """One language, skill, season or place of a volunteer, as the form's own code."""

    class Sort(models.TextChoices):
        """Which step of the form the code comes from; places are chosen afterwards."""

        LANGUAGE = "language"
        SKILL = "skill"
        SEASON = "season"
        PLACE = "place"

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="traits")
    sort = models.CharField(max_length=10, choices=Sort.choices)
    code = models.CharField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["sort", "code"], name="trait_code")]
        constraints = [
            models.UniqueConstraint(fields=["profile", "sort", "code"], name="trait_once"),
        ]

    def __str__(self) -> str:
        return f"{self.sort} {self.code}"
