"""When a form is open: always, between two dates, in a Hijri season, or up to a number."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from theme.calendar_names import hijri_month

MODES = [
    ("open", _("Open")),
    ("closed", _("Closed")),
    ("dates", _("Open between two dates")),
    ("season", _("Open in a season of every Hijri year")),
]
FIRST_YEAR = 2000  # an earlier one is a Hijri year, such as 1448, in a Gregorian box
DAY = [MinValueValidator(1), MaxValueValidator(30)]
SEASON = ("season_from_day", "season_from_month", "season_to_day", "season_to_month")


def _month_name(month: int) -> str:
    return hijri_month(month, get_language() or "en")


MONTHS = [(month, lazy(_month_name, str)(month)) for month in range(1, 13)]


def month_field(label: object) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, choices=MONTHS, null=True, blank=True)


def day_field(label: object) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, null=True, blank=True, validators=DAY)


def _words(label: object) -> models.CharField:
    return models.CharField(label, max_length=300, blank=True)


class Openable(models.Model):
    """The rules, each with the words that people read while it keeps the form closed."""

    opening = models.CharField(_("The form is"), max_length=10, choices=MODES, default="open")
    opens_on = models.DateField(_("First day"), null=True, blank=True)
    closes_on = models.DateField(_("Last day"), null=True, blank=True)
    season_from_day = day_field(_("From day"))
    season_from_month = month_field(_("of the month"))
    season_to_day = day_field(_("To day"))
    season_to_month = month_field(_("of the month"))
    quota = models.PositiveIntegerField(
        _("Most requests"),
        null=True,
        blank=True,
        help_text=_("Leave it empty where there is no limit. Requests count when they are sent."),
    )
    counted_from = models.DateField(
        _("Counted from"),
        null=True,
        blank=True,
        help_text=_("Left empty, the count begins with the first day or the season."),
    )
    closed_message = _words(_("Words while it is closed"))
    before_message = _words(_("Words before it opens"))
    after_message = _words(_("Words after the last day"))
    full_message = _words(_("Words when the number is reached"))

    opening_panels = [
        FieldPanel("opening"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")])],
            heading=_("Two dates"),
            help_text=_("Days of the Gregorian calendar. The form is open on both of them too."),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel(name) for name in SEASON])], heading=_("Hijri season")
        ),
        MultiFieldPanel(
            [FieldPanel("quota"), FieldPanel("counted_from")], heading=_("How many requests")
        ),
        MultiFieldPanel(
            [FieldPanel(f"{name}_message") for name in ("closed", "before", "after", "full")],
            heading=_("What people read while it is not open"),
            help_text=_("Left empty, a usual sentence is shown."),
        ),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse rules that say nothing, such as a season without its days."""
        super().clean()
        for name in ("opens_on", "closes_on", "counted_from"):
            day = getattr(self, name)
            if isinstance(day, date) and day.year < FIRST_YEAR:
                raise ValidationError({name: _("Write the day in the Gregorian calendar.")})
        if self.opening == "dates" and not (self.opens_on or self.closes_on):
            raise ValidationError({"opens_on": _("Give the first day, the last day, or both.")})
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": _("The last day comes before the first.")})
        if self.opening == "season":
            for name in SEASON:
                if not getattr(self, name):
                    raise ValidationError({name: _("Give the first and the last day.")})
