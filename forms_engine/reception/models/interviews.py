"""Times that staff offer for interviews, and who has taken one."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ..enums import Standing, Way

STAFF = settings.AUTH_USER_MODEL
MOST_SEATS = 20
SETTLED = (Standing.HELD, Standing.NO_SHOW)


class Slot(models.Model):
    """One time at one place in one language, for as many interviews at once as it has seats."""

    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    way = models.CharField(max_length=8, choices=Way.choices)
    place = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=12)
    capacity = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["starts_at", "id"], name="slot_by_time")]
        constraints = [
            models.UniqueConstraint(
                fields=["starts_at", "way", "place", "language"],
                condition=Q(closed_at__isnull=True),
                name="slot_opened_once",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="slot_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(capacity__gte=1, capacity__lte=MOST_SEATS), name="slot_has_seats"
            ),
            models.CheckConstraint(
                condition=Q(way=Way.PHONE) | ~Q(place=""), name="slot_at_the_office_has_a_place"
            ),
        ]

    def __str__(self) -> str:
        return f"slot {self.pk}"


class Appointment(models.Model):
    """One interview of a case, booked or walked in; a walk-in has no slot and is held at once."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="interviews")
    slot = models.ForeignKey(Slot, models.PROTECT, null=True, related_name="appointments")
    seat = models.PositiveSmallIntegerField(null=True)
    starts_at = models.DateTimeField()
    standing = models.CharField(max_length=10, choices=Standing.choices)
    booked_at = models.DateTimeField()
    booked_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    notes = models.BinaryField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [models.Index(fields=["starts_at", "id"], name="appointment_by_time")]
        constraints = [
            models.UniqueConstraint(
                fields=["slot", "seat"],
                condition=~Q(standing=Standing.CANCELLED),
                name="appointment_seat_taken_once",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(standing=Standing.BOOKED),
                name="appointment_one_ahead_per_case",
            ),
            models.CheckConstraint(
                condition=Q(slot__isnull=True, seat__isnull=True, standing=Standing.HELD)
                | Q(slot__isnull=False, seat__gte=1, seat__lte=MOST_SEATS),
                name="appointment_has_a_seat_or_walked_in",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=SETTLED, settled_at__isnull=False)
                | (~Q(standing__in=SETTLED) & Q(settled_at__isnull=True)),
                name="appointment_settled_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"interview {self.pk}"
