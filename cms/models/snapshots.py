"""Published figures: taken once, frozen, shown after somebody approved them."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel

from cms.blocks.keys import service_choices
from cms.figures import NoFigures, take
from theme.languages import spoken

AID, SURVEY = "aid", "survey"
KINDS = [(AID, _("Aid of a Hijri year")), (SURVEY, _("Results of the evaluation"))]


class Snapshot(models.Model):
    """Figures as they stood when they were taken; neither figures nor year change afterwards."""

    kind = models.CharField(_("What is counted"), max_length=10, choices=KINDS, default=AID)
    year = models.PositiveSmallIntegerField(
        _("Hijri year"),
        null=True,
        blank=True,
        help_text=_("Only for aid: a year that has ended, such as 1447."),
    )
    data = models.JSONField(default=dict, editable=False)
    taken_at = models.DateTimeField(_("Taken at"), default=timezone.now, editable=False)
    published = models.BooleanField(
        _("Published on the site"),
        default=False,
        help_text=_("Look at the figures first: once published, everybody may copy them."),
    )
    example = models.BooleanField(default=False, editable=False)

    panels = [
        FieldPanel("kind"),
        FieldPanel("year"),
        HelpPanel(template="cms/admin/snapshot.html", heading=_("Figures")),
        FieldPanel("published"),
    ]

    class Meta:
        verbose_name = _("Published figures")
        verbose_name_plural = _("Published figures")
        ordering = ["-taken_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "year"],
                condition=Q(kind=AID, example=False),
                name="cms_one_snapshot_per_year",
            ),
            models.CheckConstraint(
                condition=Q(kind=AID, year__isnull=False) | Q(kind=SURVEY, year__isnull=True),
                name="cms_aid_has_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year or timezone.localdate(self.taken_at)}"

    @property
    def table(self) -> dict[str, Any]:  # Any: see cms.tables
        """The figures as editors look at them, in their own language."""
        from cms.tables import table_of

        language = spoken(get_language() or settings.LANGUAGE_CODE)
        return table_of(self, dict(service_choices()), language)

    def clean(self) -> None:
        """Take the figures of a new one, or say why there are none; keep those of an old one."""
        super().clean()
        if self.kind == AID and not self.year:
            raise ValidationError({"year": _("Write the Hijri year, such as 1447.")})
        if self.kind == SURVEY:
            self.year = None
        if self.pk:
            self._keep()
            return
        taken = Snapshot.objects.filter(kind=AID, year=self.year, example=False)
        if self.kind == AID and taken.exists():
            raise ValidationError({"year": _("The figures of this year have been taken already.")})
        try:
            self.data = take(self.kind, year=self.year, before=self._before())
        except NoFigures as refusal:
            raise ValidationError(str(refusal) or _("There are no figures yet.")) from refusal

    def _keep(self) -> None:
        old = Snapshot.objects.get(pk=self.pk)
        if (old.kind, old.year) != (self.kind, self.year):
            raise ValidationError(_("The figures belong to what was chosen: take new ones."))

    def _before(self) -> dict[str, Any] | None:  # Any: numbers by code
        last = Snapshot.objects.filter(kind=self.kind, example=False).first()
        return last.data if last else None
