"""Sessions of the committee: members, agenda, recusals, votes, and one decision per case."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from forms_engine.cases.grounds import Ground

from .enums import ItemState, Vote

STAFF = settings.AUTH_USER_MODEL


class Session(models.Model):
    """One recorded session; it gets its minutes number when it is closed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    held_on = models.DateField()
    place = models.CharField(max_length=120, blank=True, default="")
    chair = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    quorum = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["-opened_at"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="session_minutes_once"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, number__isnull=True)
                | Q(closed_at__isnull=False, number__isnull=False),
                name="session_closed_is_numbered",
            ),
            models.CheckConstraint(condition=Q(quorum__gte=1), name="session_has_a_quorum"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}" if self.number else f"session of {self.held_on}"

    @property
    def stream(self) -> str:
        """The name of this session's history in the audit room."""
        return f"session:{self.pk}"


class Member(models.Model):
    """A seat in a session; `attended_at` is set when the member is present or acts."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="members")
    user = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    attended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["session", "user"], name="member_once"),
        ]

    def __str__(self) -> str:
        return f"member {self.pk}"


class AgendaItem(models.Model):
    """A case on a session's agenda; only one session at a time may hold a case."""

    session = models.ForeignKey(Session, models.PROTECT, related_name="items")
    case = models.ForeignKey("fe_cases.Case", models.PROTECT, related_name="agenda_items")
    hearing = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=ItemState.choices, default=ItemState.PENDING)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(state=ItemState.PENDING), name="item_one_agenda"
            ),
        ]

    def __str__(self) -> str:
        return f"agenda item {self.pk}"


class Recusal(models.Model):
    """A declared conflict of interest: bars the member from the case, in every session."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="recusals")
    user = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    reason = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="recusal_once"),
        ]

    def __str__(self) -> str:
        return f"recusal {self.pk}"


class Ballot(models.Model):
    """One member's vote on one case; the reasons are sealed."""

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="ballots")
    user = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    vote = models.CharField(max_length=6, choices=Vote.choices)
    ground = models.CharField(max_length=12, choices=Ground.choices, blank=True, default="")
    reasons = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "user"], name="ballot_once"),
        ]

    def __str__(self) -> str:
        return f"ballot {self.pk}"


class Decision(models.Model):
    """The one decision of a hearing, with the count it rests on; the words told are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.PROTECT, related_name="decisions")
    hearing = models.PositiveSmallIntegerField(default=1)
    item = models.OneToOneField(AgendaItem, models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=6, choices=Vote.choices)
    accepting = models.PositiveSmallIntegerField()
    refusing = models.PositiveSmallIntegerField()
    ground = models.CharField(max_length=12, choices=Ground.choices, blank=True, default="")
    reason = models.BinaryField(null=True)
    conditions = models.PositiveSmallIntegerField(default=0)
    by_chair = models.BooleanField(default=False)
    early = models.BooleanField(default=False)
    recorded_by = models.ForeignKey(STAFF, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=Vote.ACCEPT, accepting__gt=F("refusing"))
                | Q(outcome=Vote.REFUSE, refusing__gt=F("accepting"))
                | Q(by_chair=True, accepting=F("refusing")),
                name="decision_follows_the_count",
            ),
            models.UniqueConstraint(fields=["case", "hearing"], name="decision_once_a_hearing"),
            models.CheckConstraint(
                condition=Q(conditions=0) | Q(outcome=Vote.ACCEPT),
                name="decision_conditions_of_acceptance",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"


class Minutes(models.Model):
    """What a session's minutes say, fixed when it closed; words about applicants stay sealed."""

    session = models.OneToOneField(Session, models.PROTECT, related_name="frozen")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "minutes"

    def __str__(self) -> str:
        return f"minutes {self.pk}"
