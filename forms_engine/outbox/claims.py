"""Leases: how one drain takes jobs so that no other takes them, and ends or returns them."""

from datetime import timedelta

from django.db import connection, transaction

from forms_engine.clock.time import now
from forms_engine.vault.tokens import new_token

from .handlers import registry
from .models import Job, JobQuerySet

LEASE = timedelta(minutes=3)
FREE = {"leased_until": None, "lease_token": ""}


def claim(limit: int) -> list[Job]:
    """Lease up to `limit` due jobs of kinds we can handle, oldest first.

    SQLite begins the transaction IMMEDIATE, PostgreSQL skips rows that another drain holds.
    """
    moment = now()
    with transaction.atomic():
        ripe = Job.objects.open().filter(due_at__lte=moment, kind__in=list(registry))
        jobs = ripe.exclude(leased_until__gt=moment).order_by("due_at", "id")
        if connection.features.has_select_for_update_skip_locked:
            jobs = jobs.select_for_update(skip_locked=True)
        taken = list(jobs[:limit])
        if taken:
            token = new_token()
            Job.objects.filter(pk__in=[job.pk for job in taken]).update(
                leased_until=moment + LEASE, lease_token=token
            )
            for job in taken:
                job.lease_token = token
    return taken


def take_over() -> int:
    """Free what a dead worker held; only for whoever knows that no other worker lives."""
    return Job.objects.open().exclude(lease_token="").update(**FREE)


def mine(job: Job) -> JobQuerySet:
    """The job's row, as long as our lease is still the one that counts."""
    return Job.objects.open().filter(pk=job.pk, lease_token=job.lease_token)


def release(jobs: list[Job]) -> None:
    """Hand unstarted jobs back to whoever comes next."""
    if jobs:
        pks = [job.pk for job in jobs]
        Job.objects.open().filter(pk__in=pks, lease_token=jobs[0].lease_token).update(**FREE)
