"""What is added to a case on its way: questions, research, delivery, notes, an enquiry's text."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..enums import Part, Recommendation

STAFF = settings.AUTH_USER_MODEL


class Question(models.Model):
    """Something asked of the applicant while the clock is paused; both texts are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="questions")
    asked = models.BinaryField()
    asked_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.BinaryField(null=True)
    answered_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__isnull=True, answered_at__isnull=True)
                | Q(answer__isnull=False, answered_at__isnull=False),
                name="question_answer_has_a_time",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(answered_at__isnull=True, dropped_at__isnull=True),
                name="question_one_open_per_case",
            ),
        ]

    def __str__(self) -> str:
        return f"question {self.pk}"


class ResearchReport(models.Model):
    """What social research found and advises (policy L45, L50); the words are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="reports")
    report = models.BinaryField()
    recommendation = models.CharField(max_length=20, choices=Recommendation.choices)
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"research report {self.pk}"


class Delivery(models.Model):
    """What was delivered, where and to whom (policy L54); the words are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="deliveries")
    delivered = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"delivery {self.pk}"


class Condition(models.Model):
    """What an acceptance depends on: told to the applicant, seen fulfilled by registration."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="conditions")
    text = models.BinaryField()
    set_at = models.DateTimeField()
    met_at = models.DateTimeField(null=True)
    met_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(met_at__isnull=False) | Q(met_by__isnull=True),
                name="condition_met_by_somebody_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"condition {self.pk}"


class Reconsideration(models.Model):
    """What the applicant says against a refusal, once for each; the words are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="reconsiderations")
    hearing = models.PositiveSmallIntegerField()
    objection = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["case", "hearing"], name="reconsideration_once"),
        ]

    def __str__(self) -> str:
        return f"reconsideration {self.pk}"


class Note(models.Model):
    """An internal note; applicants never see it."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="notes")
    text = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"note {self.pk}"


class Enquiry(models.Model):
    """The text of an enquiry, and of its answer once given; both sealed.

    `sending` is the hash of the form that was sent, so that a second press makes no second row.
    A request to be called names the run and the step at which it was made; `called_at` is when
    the call was.
    """

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="enquiry")
    asked = models.BinaryField()
    answer = models.BinaryField(null=True)
    sending = models.CharField(max_length=64, blank=True)
    run_id = models.UUIDField(null=True, db_index=True)
    step = models.CharField(max_length=60, blank=True, default="")
    called_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sending"], condition=~Q(sending=""), name="enquiry_sent_once"
            ),
            models.CheckConstraint(
                condition=Q(run_id__isnull=True, step="") | (Q(run_id__isnull=False) & ~Q(step="")),
                name="enquiry_run_and_step",
            ),
        ]
        verbose_name_plural = "enquiries"

    def __str__(self) -> str:
        return f"enquiry {self.pk}"


class Involvement(models.Model):
    """Who verified or researched a case, and so may not vote on it."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="involvements")
    user = models.ForeignKey(STAFF, models.CASCADE, related_name="+")
    part = models.CharField(max_length=12, choices=Part.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user", "part"], name="involvement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.part} case {self.case_id}"
