"""What the health check and the staff's outbox page ask."""

from datetime import timedelta

from django.db.models import QuerySet

from forms_engine.clock.time import now

from .models import Job


def oldest_due_age() -> timedelta | None:
    """How long the oldest open job has been due; None when nothing is due."""
    moment = now()
    due = Job.objects.open().filter(due_at__lte=moment).order_by("due_at")
    first = due.values_list("due_at", flat=True).first()
    return moment - first if first else None


def dead_jobs() -> QuerySet[Job]:
    """Jobs that were given up, latest first."""
    return Job.objects.filter(dead_at__isnull=False).order_by("-dead_at", "-pk")
