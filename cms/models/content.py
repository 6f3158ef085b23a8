"""Ordinary pages, and the page of the seven channels."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.blocks.channels import ChannelBlock
from cms.blocks.text import PROSE, OpportunitiesBlock, prose_blocks
from cms.relations import below, cited

from .base import HousePage, Reviewed

KINDS = [
    ("page", _("Ordinary page")),
    ("about", _("About the association")),
    ("transparency", _("Transparency")),
    ("privacy", _("Privacy notice")),
    ("accessibility", _("Accessibility")),
    ("cookies", _("Cookies")),
]


class ContentPage(HousePage, Reviewed, Page):
    """A page of text with headings, notices and tables."""

    kind = models.CharField(_("Kind"), max_length=20, choices=KINDS, default="page")
    in_brief = RichTextField(_("In brief"), features=PROSE, blank=True)
    body = StreamField(
        [*prose_blocks(), ("opportunities", OpportunitiesBlock())], verbose_name=_("Text")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("in_brief"),
        FieldPanel("body"),
        FieldPanel("kind"),
        Reviewed.review_panel,
    ]
    api_fields = [*HousePage.api_fields, *Reviewed.review_fields, "kind", "in_brief", "body"]
    keyed = ("body",)
    asks_useful = ("",)
    template = "cms/content.html"
    parent_page_types = ["cms.HomePage", "cms.ContentPage"]
    subpage_types = ["cms.ContentPage"]

    class Meta:
        verbose_name = _("Page of text")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The text, and a list of its headings when there are enough to need one."""
        context = super().get_context(request, *args, **kwargs)
        headings = [block.value for block in self.body if block.block_type == "heading"]
        contents = [{"label": head["text"], "url": f"#{head['key']}"} for head in headings]
        return {
            **context,
            "contents": contents if len(contents) > 3 else [],
            "children": below(self, ContentPage),
        }


class ChannelsPage(HousePage, Page):
    """Every way to reach the association, in the order of the policy."""

    channels = StreamField([("channel", ChannelBlock())], max_num=7, verbose_name=_("Channels"))

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("channels")]
    api_fields = [*HousePage.api_fields, "channels"]
    keyed = ("channels",)
    asks_useful = ("",)
    keeps_offline = True
    template = "cms/channels.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Ways to reach us")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The channels, each with the policy clause that names it."""
        context = super().get_context(request, *args, **kwargs)
        references = [block.value["clause"] for block in self.channels if block.value["clause"]]
        known = {row["reference"]: row for row in cited(references, self.locale_id)}
        rows = [
            {"value": block.value, "clause": known.get(block.value["clause"] or "")}
            for block in self.channels
        ]
        names = (block.value for block in self.channels)
        contents = [{"label": value["name"], "url": f"#{value['key']}"} for value in names]
        return {**context, "rows": rows, "contents": contents}
