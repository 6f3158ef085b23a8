"""The door for changes of the calendar: checked, kept, recorded, and in force for new promises."""

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.staff.models import User

from .models import Terms
from .periods import Period, Sighting
from .time import today

STREAM = "calendar"


def keep(period: Period, *, by: User) -> None:
    """Write a holiday or a shift; raises ValidationError. Dates already promised stay."""
    with transaction.atomic():
        period.full_clean()
        period.save()
        _changed("keep", period, by=by)


def drop(period: Period, *, by: User) -> None:
    """Take a holiday or a shift out of the calendar."""
    with transaction.atomic():
        period.delete()
        _changed("drop", period, by=by)


def sight(sighting: Sighting, *, by: User) -> None:
    """Say when a Hijri month began; raises ValidationError. Stored dates stay as they are."""
    with transaction.atomic():
        others = Sighting.objects.exclude(year=sighting.year, month=sighting.month)
        sighting.full_clean(validate_unique=False, validate_constraints=False)
        sighting.check_against({one.number: one.by for one in others}, today=today())
        Sighting.objects.update_or_create(
            year=sighting.year, month=sighting.month, defaults={"by": sighting.by}
        )
        _sighted("sight", sighting, by=by)


def unsight(sighting: Sighting, *, by: User) -> None:
    """Go back to Umm al-Qura for this month."""
    with transaction.atomic():
        Sighting.objects.filter(pk=sighting.pk).delete()
        _sighted("unsight", sighting, by=by)


def _changed(action: str, period: Period, *, by: User) -> None:
    Terms.renew()
    kind = type(period).__name__.lower()
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    record(STREAM, f"{kind}.{action}", by=by, facts={"name": period.name_ar, **days})


def _sighted(action: str, sighting: Sighting, *, by: User) -> None:
    Terms.renew()
    facts = {"year": sighting.year, "month": sighting.month, "by": sighting.by}
    record(STREAM, f"month.{action}", by=by, facts=facts)
