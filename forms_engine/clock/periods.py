"""What the association writes into its calendar: holidays, season shifts, sighted months."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .hijri import FIRST, LAST, begins, number_of
from .plan import MIDNIGHT, weekdays_of

WHOLE_WEEK = 127
EVE = timedelta(days=2)  # a month is announced on its eve
IN_ORDER = models.Q(last__gte=models.F("first"))


class Period(models.Model):
    """From a day to a day, both included, with a name that people read."""

    longest: ClassVar[int]

    name_ar = models.CharField(_("Name in Arabic"), max_length=80)
    name_en = models.CharField(_("Name in English"), max_length=80)
    first = models.DateField(_("First day"))
    last = models.DateField(_("Last day"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name_ar if (get_language() or "ar").startswith("ar") else self.name_en

    def clean(self) -> None:
        """Refuse what ends before it begins, lasts too long, or lies over another of its kind."""
        super().clean()
        if self.first is None or self.last is None:
            return
        if self.last < self.first:
            raise ValidationError({"last": _("The last day comes before the first.")})
        if (self.last - self.first).days >= self.longest:
            too_long = _("It would last longer than %(n)s days: check both years.")
            raise ValidationError({"last": too_long % {"n": self.longest}})
        if other := self._overlapping():
            same = _("Some of these days already belong to “%(name)s”.") % {"name": other}
            raise ValidationError({"first": same})

    def _overlapping(self) -> Self | None:
        others = type(self)._default_manager.exclude(pk=self.pk)
        return others.filter(first__lte=self.last, last__gte=self.first).first()


class Holiday(Period):
    """Days on which the house rests."""

    longest = 31

    class Meta:
        ordering = ["first"]
        constraints = [models.CheckConstraint(condition=IN_ORDER, name="fe_holiday_in_order")]

    @property
    def plain(self) -> list[str]:
        """The days as JSON."""
        return [self.first.isoformat(), self.last.isoformat()]


class Shift(Period):
    """A season in which the house keeps another week and other hours, such as the days of Hajj."""

    longest = 180

    rest_days = models.PositiveSmallIntegerField(_("Days of rest in each week"), default=0)
    opens = models.TimeField(_("Opens at"), default=time(8))
    closes = models.TimeField(_("Closes at"), default=time(16))
    on_holidays = models.BooleanField(_("Works through official holidays"), default=False)

    class Meta:
        ordering = ["first"]
        constraints = [
            models.CheckConstraint(condition=IN_ORDER, name="fe_shift_in_order"),
            models.CheckConstraint(
                condition=models.Q(rest_days__lt=WHOLE_WEEK), name="fe_shift_works_some_day"
            ),
        ]

    @property
    def rest(self) -> frozenset[int]:
        """The days of the week that are free, as date.weekday() counts."""
        return weekdays_of(self.rest_days)

    def clean(self) -> None:
        """Besides: somebody works on some day, and the house closes after it opens."""
        super().clean()
        if self.rest_days == WHOLE_WEEK:
            raise ValidationError({"rest_days": _("Leave at least one working day in the week.")})
        check_hours(self.opens, self.closes, field="closes")

    @property
    def plain(self) -> dict[str, object]:
        """The shift as JSON."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "rest": sorted(self.rest),
            "opens": self.opens.isoformat(),
            "closes": self.closes.isoformat(),
            "on_holidays": self.on_holidays,
        }


def check_hours(opens: time | None, closes: time | None, *, field: str) -> None:
    """Refuse hours that end before they begin; closing at 00:00 is the end of the day."""
    if opens and closes and closes != MIDNIGHT and closes <= opens:
        raise ValidationError({field: _("The house closes after it opens; midnight is 00:00.")})


class Sighting(models.Model):
    """A Hijri month that began a day earlier or later than Umm al-Qura has it."""

    class By(models.IntegerChoices):
        """By how many days."""

        EARLIER = -1, _("One day earlier")
        LATER = 1, _("One day later")

    year = models.PositiveSmallIntegerField(
        _("Hijri year"), validators=[MinValueValidator(1343), MaxValueValidator(1500)]
    )
    month = models.PositiveSmallIntegerField(
        _("Hijri month"), validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    by = models.SmallIntegerField(_("It began"), choices=By.choices)

    class Meta:
        ordering = ["-year", "-month"]
        constraints = [
            models.UniqueConstraint(fields=["year", "month"], name="fe_sighting_once"),
            models.CheckConstraint(
                condition=models.Q(by__in=(-1, 1), month__gte=1, month__lte=12),
                name="fe_sighting_of_a_month",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month}/{self.year}"

    @property
    def number(self) -> int:
        """The month's number through all years."""
        return number_of(self.year, self.month)

    def check_against(self, others: Mapping[int, int], *, today: date) -> None:
        """Refuse a month not announced yet, and one that would leave 28 or 31 days before it."""
        if not FIRST < self.number <= LAST:
            raise ValidationError({"year": _("The year is 1343 to 1500.")})
        if begins(self.number, {}) > today + EVE:
            raise ValidationError({"month": _("This month has not been announced yet.")})
        sighted = {**others, self.number: self.by}
        wanted = begins(self.number, {}) + timedelta(days=self.by)
        if begins(self.number, sighted) != wanted:
            check = _("The month before it would then have 28 or 31 days: check the announcement.")
            raise ValidationError({"by": check})


def compiled() -> dict[str, Any]:  # Any: JSON
    """All of it as JSON, small enough to lie in the row that is read anyway."""
    return {
        "holidays": [one.plain for one in Holiday.objects.all()],
        "seasons": [one.plain for one in Shift.objects.all()],
        "sighted": [[one.number, one.by] for one in Sighting.objects.all()],
    }
