"""Takes the order of arrival out of PostgreSQL's rows.

There a row carries the number of the transaction that wrote it (`xmin`), which an answer shares
with its invitation. Rewriting the rows in one transaction gives them one number. SQLite keeps no
such number, and its table of answers has no rowid.
"""

from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now, riyadh
from forms_engine.surveys.models import Answer, Invitation

BATCH = 500


def blend() -> None:
    """Rewrite the rows of the months that could still change; the values stay as they are."""
    if connection.vendor != "postgresql":
        return
    past = now() - timedelta(days=2 * Terms.current().survey_open_days + 31)
    with transaction.atomic():
        recent = {"month__gte": f"{riyadh(past):%Y-%m}"}
        Invitation.objects.filter(**recent).update(answered=F("answered"))
        keys = sorted(Answer.objects.filter(**recent).values_list("id", flat=True))
        for start in range(0, len(keys), BATCH):
            _rewrite(keys[start : start + BATCH])


def _rewrite(keys: list[UUID]) -> None:
    """Write these answers anew in the order of their random keys; later ones are not touched."""
    rows = list(Answer.objects.filter(id__in=keys).select_for_update().order_by("id"))
    Answer.objects.filter(id__in=keys).delete()
    Answer.objects.bulk_create(rows)
