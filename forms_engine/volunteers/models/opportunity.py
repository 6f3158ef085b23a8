"""Opportunities: a shift at one place, with its capacity and what it asks for."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from ..enums import TAKING, Standing

FULL_AGE = 18


class Opportunity(models.Model):
    """One shift. `taken` counts the places that are held, and never exceeds `capacity`.

    Who is under eighteen serves by day and under supervision only: the database refuses any other
    shift whose least age is below eighteen.
    """

    title_ar = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    what_ar = models.TextField()
    what_en = models.TextField()
    place = models.CharField(max_length=20)
    spot_ar = models.CharField(max_length=200, blank=True)
    spot_en = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    night = models.BooleanField(default=False)
    supervised = models.BooleanField(default=False)
    minimum_age = models.PositiveSmallIntegerField(default=FULL_AGE)
    languages = models.JSONField(default=list)
    skills = models.JSONField(default=list)
    capacity = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0)
    offer_hours = models.PositiveSmallIntegerField(default=12)
    state = models.CharField(max_length=10, choices=Standing.choices, default=Standing.DRAFT)
    coordinator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["starts_at", "id"], name="opportunity_starts"),
            models.Index(
                fields=["starts_at", "id"],
                condition=Q(state__in=TAKING),
                name="opportunity_open",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="opportunity_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="opportunity_has_a_place"),
            models.CheckConstraint(
                condition=Q(taken__lte=F("capacity")), name="opportunity_never_overfull"
            ),
            models.CheckConstraint(
                condition=~Q(state=Standing.FULL) | Q(taken=F("capacity")),
                name="opportunity_full_is_full",
            ),
            models.CheckConstraint(
                condition=~Q(state=Standing.OPEN) | Q(taken__lt=F("capacity")),
                name="opportunity_open_has_room",
            ),
            models.CheckConstraint(
                condition=Q(minimum_age__gte=FULL_AGE) | Q(night=False, supervised=True),
                name="opportunity_young_by_day",
            ),
            models.CheckConstraint(condition=Q(offer_hours__gte=1), name="opportunity_offers_last"),
        ]
        verbose_name_plural = "opportunities"

    def __str__(self) -> str:
        return f"opportunity {self.pk}"

    @property
    def stream(self) -> str:
        """The name of this opportunity's history in the audit room."""
        return f"opportunity:{self.pk}"

    @property
    def title(self) -> str:
        """The title in the active language."""
        return self.in_language("title", get_language() or "ar")

    @property
    def what(self) -> str:
        """What is done, in the active language."""
        return self.in_language("what", get_language() or "ar")

    @property
    def spot(self) -> str:
        """The meeting point in the active language, or ""."""
        return self.in_language("spot", get_language() or "ar")

    def in_language(self, name: str, language: str) -> str:
        """The text `name` in Arabic, or in English for every other language."""
        return str(getattr(self, f"{name}_{'ar' if language.startswith('ar') else 'en'}"))
