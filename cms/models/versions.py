"""What a policy said: each published text, frozen."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class PolicyVersion(models.Model):
    """One published text of a policy in one language; written once, never changed."""

    policy = models.UUIDField(_("Policy"), default=uuid.uuid4, help_text="Page.translation_key")
    locale = models.ForeignKey("wagtailcore.Locale", models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(_("Number"))
    label = models.CharField(_("Version"), max_length=20)
    title = models.CharField(_("Title"), max_length=255)
    effective_date = models.DateField(_("In force since"), null=True)
    change_note = models.TextField(_("What changed in this version"), blank=True)
    clauses = models.JSONField(_("Clauses"), help_text="[{type, key, shape or level, text}]")
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("Published at"))

    class Meta:
        verbose_name = _("Version of a policy")
        verbose_name_plural = _("Versions of policies")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["policy", "locale", "number"], name="cms_one_version_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.label}"
