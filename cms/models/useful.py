"""How often a page, or one question of it, was found useful or not: counts, and nothing else."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Useful(models.Model):
    """The counts of one place. Who answered, when, and from where is kept nowhere."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    anchor = models.CharField(max_length=40, blank=True)
    yes = models.PositiveIntegerField(_("Useful"), default=0)
    no = models.PositiveIntegerField(_("Not useful"), default=0)

    class Meta:
        verbose_name = _("Answer to “Was this useful?”")
        verbose_name_plural = _("Answers to “Was this useful?”")
        constraints = [
            models.UniqueConstraint(fields=["page", "anchor"], name="cms_one_count_per_place")
        ]

    def __str__(self) -> str:
        return f"{self.page_id}#{self.anchor}"
