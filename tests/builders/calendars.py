"""What the association writes into its calendar."""

from datetime import date, datetime, time

from forms_engine.clock.models import Holiday, Shift, Sighting, Terms
from forms_engine.clock.plan import mask_of
from forms_engine.clock.time import RIYADH


def at(text: str) -> datetime:
    """A moment as clocks in Riyadh show it, such as "2026-05-24 12:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=RIYADH)


def make_holiday(first: str, last: str, *, name: str = "Eid") -> Holiday:
    """A holiday that is in force."""
    made = Holiday.objects.create(
        name_ar="عيد",
        name_en=name,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
    )
    Terms.renew()
    return made


def make_shift(
    first: str,
    last: str,
    *,
    rest: tuple[int, ...] = (),
    opens: str = "08:00",
    closes: str = "16:00",
    on_holidays: bool = True,
) -> Shift:
    """A season shift that is in force; `rest` are free days as date.weekday() counts."""
    made = Shift.objects.create(
        name_ar="موسم الحج",
        name_en="Hajj",
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        rest_days=mask_of(rest),
        opens=time.fromisoformat(opens),
        closes=time.fromisoformat(closes),
        on_holidays=on_holidays,
    )
    Terms.renew()
    return made


def make_sighting(year: int, month: int, by: int) -> Sighting:
    """A month that began on another day than the table has it."""
    made = Sighting.objects.create(year=year, month=month, by=by)
    Terms.renew()
    return made
