"""Links that editors wrote, as last looked at; each publishing and every night look again."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LinkState(models.TextChoices):
    """What becomes of a reader who follows it."""

    GOOD = "good", _("Good")
    GONE = "gone", _("Leads to nothing")
    HIDDEN = "hidden", _("Leads to a page that is not published")
    MOVED = "moved", _("Leads to an old address")
    LOST_PLACE = "lost_place", _("The place on the page is gone")
    OUTSIDE = "outside", _("Leads to another site")
    SILENT = "silent", _("The other site does not answer")


BROKEN = (
    LinkState.GONE, LinkState.HIDDEN, LinkState.MOVED, LinkState.LOST_PLACE, LinkState.SILENT,
)  # fmt: skip


class PageLink(models.Model):
    """One link on one live page."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    where = models.CharField(_("Where"), max_length=400)
    words = models.CharField(_("Words of the link"), max_length=300, blank=True)
    href = models.CharField(_("Address"), max_length=1000)
    target = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, related_name="+", verbose_name=_("Page")
    )
    anchor = models.CharField(max_length=80, blank=True)
    state = models.CharField(
        pgettext_lazy("of a link", "State"), max_length=12, choices=LinkState.choices
    )

    class Meta:
        verbose_name = _("Link on a page")
        verbose_name_plural = _("Links on pages")
        indexes = [models.Index(fields=["state"], name="cms_links_by_state")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=LinkState.values), name="cms_link_state_known"
            )
        ]

    def __str__(self) -> str:
        return self.href
