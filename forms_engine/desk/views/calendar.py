"""The working calendar of the house: a month at a time, with what changes it."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.clock.models import Holiday, Shift, Sighting
from forms_engine.clock.official import offered

from ..columns import calendar as columns
from ..pages import page
from ..permissions import may_open
from ..reading.calendar import beside, days_of, name_of, read_month
from ..requests import StaffRequest

SHOWN = 60


@require_GET
def month(request: StaffRequest) -> HttpResponse:
    """What counts as a working day, in both calendars."""
    first = read_month(request.GET.get("month", ""))
    edits = may_open(request.user, "holiday_add")
    holidays = list(Holiday.objects.order_by("-first")[:SHOWN])
    shifts = list(Shift.objects.order_by("-first")[:SHOWN])
    sighted = list(Sighting.objects.all()[:SHOWN])
    return page(
        request,
        "calendar/month",
        title=_("Calendar"),
        name=name_of(first),
        days=days_of(first),
        before=_address(beside(first, -1)),
        after=_address(beside(first, 1)),
        edits=edits,
        announces=may_open(request.user, "sightings"),
        holidays=columns.holidays(holidays, edits=edits) if holidays else None,
        official=columns.official(offered()) if edits else None,
        shifts=columns.shifts(shifts, edits=edits) if shifts else None,
        sighted=columns.sightings(sighted, edits=False) if sighted else None,
    )


def _address(month: str) -> str:
    return f"{reverse('desk:calendar')}?month={month}" if month else ""
