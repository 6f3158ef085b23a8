"""Banners: a few words over every page, always or in a season, in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from .seasons import Season

KINDS = [
    ("error", _("Danger: read this first")),
    ("warning", _("Warning")),
    ("info", _("Notice")),
]


class Banner(TranslatableMixin, models.Model):
    """One banner. The Arabic one decides for its translations whether and when it is shown."""

    title = models.CharField(_("Title"), max_length=120)
    text = models.TextField(_("Text"), max_length=300, blank=True)
    link_label = models.CharField(_("Words of the link"), max_length=60, blank=True)
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Page that it leads to"),
    )
    kind = models.CharField(_("Kind"), max_length=10, choices=KINDS, default="info")
    active = models.BooleanField(_("Switched on"), default=True)
    season = models.ForeignKey(
        Season,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Only in this season"),
        help_text=_("Left empty, it is shown for as long as it is switched on."),
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        MultiFieldPanel([FieldPanel("link_page"), FieldPanel("link_label")], heading=_("Link")),
        FieldPanel("kind"),
        MultiFieldPanel(
            [FieldPanel("active"), FieldPanel("season")],
            heading=_("When it is shown"),
            help_text=_("At most three are shown at once: danger first, then warnings."),
        ),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("text"),
        TranslatableField("link_label"),
        SynchronizedField("link_page", overridable=False),
        SynchronizedField("kind", overridable=False),
        SynchronizedField("active", overridable=False),
        SynchronizedField("season", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Banner")
        verbose_name_plural = _("Banners")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
