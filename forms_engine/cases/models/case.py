"""The case: one request on its way through the policy, and how it is found."""

import uuid
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import ENDED_STATES, FINAL_STATES, OPEN_STATES, STATES, Kind, Lookup, State
from ..grounds import Ground

DECIDED = (State.ACCEPTED, State.REFUSED, State.REGISTERED, State.DELIVERED, State.ACTIVE)
COMPLETE = (State.RESEARCH, State.COMMITTEE, State.ACCEPTED, State.REGISTERED, State.DELIVERED)
OPEN = Q(is_open=True)
ENDED = Q(is_open=False)


def _kinds_and_states() -> Q:
    """A case is only ever in a state of its own kind."""
    return reduce(or_, (Q(kind=kind, state__in=states) for kind, states in STATES.items()))


class Case(models.Model):
    """One request. `state` is assigned by services.advance alone; what is personal is sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=9, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    state = models.CharField(max_length=16, choices=State.choices, default=State.RECEIVED)
    version = models.PositiveIntegerField(default=1)
    channel = models.CharField(max_length=12)
    service = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=12)
    urgent = models.BooleanField(default=False)
    urgent_reason = models.BinaryField(null=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    key = models.ForeignKey("fe_vault.DataKey", models.PROTECT, related_name="+")
    applicant = models.BinaryField()
    filler = models.BinaryField(null=True)
    submission = models.OneToOneField(
        "fe_cases.Submission", models.PROTECT, null=True, related_name="case"
    )
    received_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    complete_at = models.DateTimeField(null=True)
    floor_date = models.DateField()
    promised_date = models.DateField()
    due_on = models.DateField()
    is_open = models.BooleanField(default=True)
    waiting_from = models.CharField(max_length=16, blank=True, choices=State.choices)
    paused_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decision_reason = models.BinaryField(null=True)
    decision_ground = models.CharField(max_length=12, choices=Ground.choices, blank=True)
    hearing = models.PositiveSmallIntegerField(default=1)
    reconsider_until = models.DateField(null=True)
    delivered_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        # Partial: Django asks `WHERE is_open`, which no plain index on a boolean can answer.
        indexes = [
            models.Index(fields=["due_on", "id"], condition=OPEN, name="case_queue"),
            models.Index(fields=["state", "due_on", "id"], condition=OPEN, name="case_state"),
            models.Index(fields=["kind", "due_on", "id"], condition=OPEN, name="case_kind"),
            models.Index(fields=["assignee", "due_on", "id"], condition=OPEN, name="case_assignee"),
            models.Index(fields=["service", "due_on", "id"], condition=OPEN, name="case_service"),
            models.Index(fields=["channel", "due_on", "id"], condition=OPEN, name="case_channel"),
            models.Index(
                fields=["due_on", "id"], condition=OPEN & Q(urgent=True), name="case_urgent"
            ),
            models.Index(fields=["due_on", "id"], condition=ENDED, name="case_ended"),
            models.Index(fields=["promised_date", "id"], condition=OPEN, name="case_promised"),
            models.Index(fields=["received_at", "id"], condition=OPEN, name="case_received"),
            models.Index(fields=["moved_at", "id"], condition=OPEN, name="case_moved"),
            models.Index(fields=["received_at", "id"], condition=ENDED, name="case_ended_received"),
            models.Index(fields=["moved_at", "id"], condition=ENDED, name="case_ended_moved"),
        ]
        constraints = [
            models.CheckConstraint(condition=_kinds_and_states(), name="case_state_of_its_kind"),
            models.CheckConstraint(
                condition=Q(is_open=True, state__in=OPEN_STATES)
                | Q(is_open=False, state__in=ENDED_STATES),
                name="case_open_or_ended",
            ),
            models.CheckConstraint(
                condition=(Q(state=State.WAITING, paused_at__isnull=False) & ~Q(waiting_from=""))
                | (~Q(state=State.WAITING) & Q(paused_at__isnull=True, waiting_from="")),
                name="case_waiting_is_paused",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=DECIDED) | Q(decided_at__isnull=False),
                name="case_decided_has_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=COMPLETE) | Q(complete_at__isnull=False),
                name="case_studied_is_complete",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.DELIVERED) | Q(delivered_at__isnull=False),
                name="case_delivered_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=FINAL_STATES, closed_at__isnull=False)
                | (~Q(state__in=FINAL_STATES) & Q(closed_at__isnull=True)),
                name="case_ended_has_a_time",
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="case_version_counts"),
            models.CheckConstraint(
                condition=Q(hearing__in=(1, 2)), name="case_heard_twice_at_most"
            ),
            models.CheckConstraint(
                condition=Q(reconsider_until__isnull=True) | ~Q(state=State.COMMITTEE),
                name="case_asked_again_once",
            ),
            models.CheckConstraint(
                condition=Q(promised_date__gte=models.F("floor_date")) | Q(urgent=True),
                name="case_promise_after_floor",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def stream(self) -> str:
        """The name of this case's history in the audit room, and of its messages."""
        return f"case:{self.pk}"


class CaseIndex(models.Model):
    """One blind index: finds the case by a fact without holding it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="indexes")
    purpose = models.CharField(max_length=10, choices=Lookup.choices)
    digest = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["digest", "case"], name="case_index_once"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} of case {self.case_id}"
