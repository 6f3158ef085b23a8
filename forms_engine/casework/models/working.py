"""What staff keep for their own work: tasks, filters, who is looking, who is not written to."""

from django.conf import settings
from django.db import models
from django.db.models import Q

STAFF = settings.AUTH_USER_MODEL


class Task(models.Model):
    """Something that somebody does about a case by a day; the words are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="tasks")
    what = models.BinaryField()
    who = models.ForeignKey(STAFF, models.CASCADE, related_name="tasks")
    due_on = models.DateField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(
                fields=["who", "due_on"], condition=Q(done_at__isnull=True), name="task_open"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=False) | Q(done_by__isnull=True), name="task_done_by"
            )
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"


class SavedFilter(models.Model):
    """A named part of the queue: filters and order as they stand in an address, never a search."""

    owner = models.ForeignKey(STAFF, models.CASCADE, related_name="saved_filters")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=400, blank=True)
    shared = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                condition=Q(removed_at__isnull=True),
                name="saved_filter_named_once",
            )
        ]

    def __str__(self) -> str:
        return f"saved filter {self.pk}"


class Presence(models.Model):
    """When somebody last opened a case's screen; forgotten within the day."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="+")
    user = models.ForeignKey(STAFF, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "user"], name="presence_once")]

    def __str__(self) -> str:
        return f"presence {self.pk}"


class Quiet(models.Model):
    """The applicant of this case gets none of the messages that staff send to many at once."""

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="quiet")
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"quiet {self.pk}"
