"""The hours of a period as a table that no spreadsheet runs; who took it and why is recorded."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.audit.services import record
from forms_engine.clock.time import RIYADH, riyadh
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON
from theme.sheet import sheet

from ..enums import SERVED
from ..labels import place_name
from ..models import Place
from ..naming import whole_name
from ..times import hours

STREAM = "volunteers:hours"


class Why(models.TextChoices):
    """What an export is for; kept in the history."""

    PLATFORM = "platform", gettext_lazy("To record the hours on the national volunteering platform")
    REPORT = "report", gettext_lazy("For a report to the board or an authority")
    VOLUNTEER = "volunteer", gettext_lazy("A volunteer asked for their own hours")
    CHECK = "check", gettext_lazy("To check the hours")


def served_between(first: date, last: date) -> models.QuerySet[Place]:
    """The ended shifts that began on one of these days, earliest first."""
    begins = datetime.combine(first, time(), RIYADH)
    ends = datetime.combine(last + timedelta(days=1), time(), RIYADH)
    found = Place.objects.filter(state__in=SERVED)
    found = found.filter(opportunity__starts_at__gte=begins, opportunity__starts_at__lt=ends)
    found = found.select_related("opportunity", "profile__case__key")
    return found.order_by("opportunity__starts_at", "pk")


def export_hours(first: date, last: date, *, why: Why, by: User) -> str:
    """The table as CSV."""
    rows = list(served_between(first, last))
    with transaction.atomic():
        period: dict[str, JSON] = {"from": first.isoformat(), "to": last.isoformat()}
        told: dict[str, JSON] = {"rows": len(rows), "why": why.value}
        record(STREAM, "hours.exported", by=by, facts={**period, **told})
    return sheet([_head(), *map(_cells, rows)])


def _head() -> list[str]:
    return [
        _("Reference"),
        _("Name"),
        _("Opportunity"),
        _("Place"),
        _("Day"),
        _("Arrived"),
        _("Ended"),
        _("Hours"),
        _("Attendance"),
    ]


def _cells(row: Place) -> Iterator[str]:
    """One shift of one volunteer."""
    shift = row.opportunity
    yield row.profile.case.reference
    yield whole_name(row.profile.case)
    yield shift.title
    yield place_name(shift.place)
    yield f"{riyadh(shift.starts_at):%Y-%m-%d}"
    yield f"{riyadh(row.arrived_at):%H:%M}" if row.arrived_at else ""
    yield f"{riyadh(row.ended_at):%H:%M}" if row.ended_at else ""
    yield hours(row.minutes)
    yield row.get_state_display()
