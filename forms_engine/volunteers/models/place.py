"""A volunteer's place in an opportunity, or in its waiting list, and the hours that came of it."""

from django.db import models
from django.db.models import F, Q

from ..enums import Part

CAME = (Part.ARRIVED, Part.COMPLETED, Part.ABANDONED)
ENDED = (Part.COMPLETED, Part.ABANDONED)


class Place(models.Model):
    """One volunteer in one opportunity; `asked_at` gives the order of the waiting list.

    `corrected` is the sealed reason for hours that were set by hand.
    """

    opportunity = models.ForeignKey(
        "fe_volunteers.Opportunity", models.CASCADE, related_name="places"
    )
    profile = models.ForeignKey("fe_volunteers.Profile", models.CASCADE, related_name="places")
    state = models.CharField(max_length=10, choices=Part.choices)
    asked_at = models.DateTimeField()
    offered_until = models.DateTimeField(null=True)
    offers = models.PositiveIntegerField(default=0)
    arrived_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    minutes = models.PositiveIntegerField(default=0)
    corrected = models.BinaryField(null=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        indexes = [
            models.Index(fields=["opportunity", "state", "asked_at"], name="place_queue"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "profile"], name="place_once"),
            models.CheckConstraint(
                condition=Q(state=Part.OFFERED, offered_until__isnull=False)
                | (~Q(state=Part.OFFERED) & Q(offered_until__isnull=True)),
                name="place_offer_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(state__in=CAME, arrived_at__isnull=False)
                | (~Q(state__in=CAME) & Q(arrived_at__isnull=True)),
                name="place_came_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ENDED, ended_at__isnull=False, ended_at__gte=F("arrived_at"))
                | (~Q(state__in=ENDED) & Q(ended_at__isnull=True, minutes=0)),
                name="place_hours_after_the_end",
            ),
        ]

    def __str__(self) -> str:
        return f"place {self.pk} ({self.state})"
