"""The assessment that belongs to one research report; whatever was said or seen is sealed."""

from django.db import models
from django.db.models import Q

from .enums import Way


class Assessment(models.Model):
    """How the person was met and the need weighed; `sealed` holds place, people and grounds."""

    report = models.OneToOneField(
        "fe_cases.ResearchReport", models.CASCADE, related_name="assessment"
    )
    way = models.CharField(max_length=8, choices=Way.choices)
    met_on = models.DateField()
    score = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(score__lte=100), name="assessment_of_a_hundred"),
        ]

    def __str__(self) -> str:
        return f"assessment {self.pk}"
