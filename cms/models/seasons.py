"""Seasons that banners and parts of pages are tied to: of every Hijri year, or of two dates."""

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.blocks.keys import KEY_PATTERN, WRITE_A_KEY
from forms_engine.forms.opening import Opening

from .openings import FIRST_YEAR, SEASON, day_field, month_field

EVERY_YEAR, DATES = "season", "dates"
KINDS = [(EVERY_YEAR, _("Every Hijri year")), (DATES, _("Between two dates"))]


class Season(models.Model):
    """A stretch of days with a name; its days are Riyadh's, the first and the last included."""

    code = models.CharField(
        _("Code"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(KEY_PATTERN, WRITE_A_KEY)],
        help_text=_("Small Latin letters, digits and hyphens, such as hajj. Never change it."),
    )
    name = models.CharField(_("Name"), max_length=80, help_text=_("Only editors see it."))
    kind = models.CharField(_("When"), max_length=10, choices=KINDS, default=EVERY_YEAR)
    season_from_day = day_field(_("From day"))
    season_from_month = month_field(_("of the month"))
    season_to_day = day_field(_("To day"))
    season_to_month = month_field(_("of the month"))
    opens_on = models.DateField(_("First day"), null=True, blank=True)
    closes_on = models.DateField(_("Last day"), null=True, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("code"),
        FieldPanel("kind"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel(name) for name in SEASON])],
            heading=_("Days of every Hijri year"),
            help_text=_("Announced months move them too. Both days are included."),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")])],
            heading=_("Two dates"),
            help_text=_("Days of the Gregorian calendar. Both days are included."),
        ),
    ]

    class Meta:
        verbose_name = _("Season")
        verbose_name_plural = _("Seasons")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a season without its days, or one that ends before it begins."""
        super().clean()
        wanted = SEASON if self.kind == EVERY_YEAR else ("opens_on", "closes_on")
        if missing := [name for name in wanted if not getattr(self, name)]:
            said = _("Give the first and the last day.")
            raise ValidationError({name: said for name in missing})
        if self.kind == DATES:
            self._check_dates()

    def _check_dates(self) -> None:
        for name in ("opens_on", "closes_on"):
            if getattr(self, name).year < FIRST_YEAR:
                raise ValidationError({name: _("Write the day in the Gregorian calendar.")})
        if self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": _("The last day comes before the first.")})

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the season."""
        return self._opening().on(day) == "open"

    def _opening(self) -> Opening:
        if self.kind == DATES:
            return Opening(mode=DATES, opens_on=self.opens_on, closes_on=self.closes_on)
        first = (self.season_from_month or 0, self.season_from_day or 0)
        last = (self.season_to_month or 0, self.season_to_day or 0)
        return Opening(mode=EVERY_YEAR, season_from=first, season_to=last)
