"""The official holidays as everybody knows them, offered for the calendar; none is put in alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .calendars import hijri_day
from .hijri import LAST, gregorian_of, number_of
from .models import Terms
from .periods import Holiday
from .time import today

SHAWWAL, HAJJ = 10, 12


@dataclass(frozen=True, kw_only=True)
class Official:
    """A holiday to take over; the state announces the exact days of what is `announced`."""

    code: str
    name_ar: str
    name_en: str
    first: date
    last: date
    announced: bool = False

    def holiday(self) -> Holiday:
        """The row that it becomes, not stored yet."""
        names = {"name_ar": self.name_ar, "name_en": self.name_en}
        return Holiday(**names, first=self.first, last=self.last)


def offered() -> list[Official]:
    """What is still to come in this Hijri year and the next, and not in the calendar yet."""
    there = hijri_day(today())
    if there is None:
        return []
    years = (there.year, there.year + 1)
    ahead = [one for one in (*_civil(years), *_feasts(years)) if one.last >= today()]
    taken = list(Holiday.objects.filter(last__gte=today()))
    free = [one for one in ahead if not any(_meet(one, row) for row in taken)]
    return sorted(free, key=lambda one: one.first)


def _meet(one: Official, row: Holiday) -> bool:
    return one.first <= row.last and row.first <= one.last


def _civil(years: tuple[int, ...]) -> Iterator[Official]:
    """The days that keep their Gregorian date, as far as they lie in these Hijri years."""
    for year in range(today().year, today().year + 3):
        for code, ar, en, month, day in (
            ("foundation", "يوم التأسيس", "Foundation Day", 2, 22),
            ("national", "اليوم الوطني", "National Day", 9, 23),
        ):
            at = date(year, month, day)
            there = hijri_day(at)
            if there and there.year in years:
                name = f"{code}-{year}"
                yield Official(code=name, name_ar=ar, name_en=en, first=at, last=at)


def _feasts(years: tuple[int, ...]) -> Iterator[Official]:
    """Both Eids by Umm al-Qura, or by what was announced of their months."""
    sighted = Terms.current().sighted
    for year in years:
        for code, ar, en, month, first, last in (
            ("fitr", "عيد الفطر", "Eid al-Fitr", SHAWWAL, 1, 3),
            ("adha", "يوم عرفة وعيد الأضحى", "Arafat Day and Eid al-Adha", HAJJ, 9, 12),
        ):
            if number_of(year, month) <= LAST:
                days = [gregorian_of(year, month, day, sighted) for day in (first, last)]
                yield Official(
                    code=f"{code}-{year}",
                    name_ar=ar,
                    name_en=en,
                    first=days[0],
                    last=days[1],
                    announced=True,
                )
