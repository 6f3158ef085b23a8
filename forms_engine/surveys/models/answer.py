"""What was answered, apart from whoever answered (decision 0004)."""

import uuid

from django.db import models
from django.db.models import Q

from forms_engine.surveys.enums import Outcome

SCORED = Q(procedure__range=(1, 5)) & Q(provider__range=(1, 5))


class Answer(models.Model):
    """Scores of one person, tied to no row: a random key, a month, and no order of arrival.

    `month` is the month of the invitation. On SQLite the table has no rowid (migration 0002).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    month = models.CharField(max_length=7)
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    service = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=16)
    language = models.CharField(max_length=12)
    procedure = models.PositiveSmallIntegerField()
    provider = models.PositiveSmallIntegerField()
    result = models.PositiveSmallIntegerField(null=True)
    comment = models.BinaryField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=SCORED, name="fe_surveys_scores_in_range"),
            models.CheckConstraint(
                condition=Q(result__isnull=True) | Q(result__range=(1, 5)),
                name="fe_surveys_result_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"Answer {self.id}"
