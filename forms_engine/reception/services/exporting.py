"""Who took the counts out as a file, and what for."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..report import Period

STREAM = "export:counts"


class Why(models.TextChoices):
    """What an export of counts is for; kept in the history."""

    REPORT = "report", _("For a report to the board or an authority")
    PLAN = "plan", _("To plan staff and seasons")
    CHECK = "check", _("To check the figures")


def record_export(period: Period, *, rows: int, why: Why, by: User) -> None:
    """Remember an export of the counts of `period`."""
    facts: dict[str, JSON] = {
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "rows": rows,
        "why": why.value,
    }
    with transaction.atomic():
        record(STREAM, "counts.exported", by=by, facts=facts)
